"""The whole journey: reports and a guideline in; checked, clustered and drafted results out."""

from typing import TYPE_CHECKING

from nlp_reports.doors import late

if TYPE_CHECKING:
    from nlp_reports.pipeline.files import STATE, Task
    from nlp_reports.pipeline.options import Options, Progress, unheard
    from nlp_reports.pipeline.results import (
        guideline_at,
        keep_guideline,
        keep_log,
        kept_run,
        known_analyses,
        redraft,
        refuse_foreign,
        save,
    )
    from nlp_reports.pipeline.sealing import recipe_of, unchanged
    from nlp_reports.pipeline.tasks import analyse, run_task
    from nlp_reports.pipeline.together import journey, pass_over
    from nlp_reports.pipeline.years import remember, remembered
else:
    __getattr__ = late(
        __name__,
        {
            "files": "STATE Task",
            "options": "Options Progress unheard",
            "results": "guideline_at keep_guideline keep_log kept_run known_analyses redraft refuse_foreign save",
            "sealing": "recipe_of unchanged",
            "tasks": "analyse run_task",
            "together": "journey pass_over",
            "years": "remember remembered",
        },
    )

__all__ = [
    "STATE",
    "Options",
    "Progress",
    "Task",
    "analyse",
    "guideline_at",
    "journey",
    "keep_guideline",
    "keep_log",
    "kept_run",
    "known_analyses",
    "pass_over",
    "recipe_of",
    "redraft",
    "refuse_foreign",
    "remember",
    "remembered",
    "run_task",
    "save",
    "unchanged",
    "unheard",
]
