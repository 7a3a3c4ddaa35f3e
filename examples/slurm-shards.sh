#!/bin/sh
#SBATCH --job-name=hearsay
#SBATCH --array=0-39
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --time=04:00:00
#SBATCH --requeue
# sbatch examples/slurm-shards.sh; once more for those that failed: parts that are there are not made again
hearsay /archive/2026 --shard auto --to parquet:/records/2026 --workers "${SLURM_CPUS_PER_TASK:-1}" \
  --set-aside "/records/set-aside-$SLURM_ARRAY_TASK_ID.jsonl" --quiet || [ $? -eq 1 ]
