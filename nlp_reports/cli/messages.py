"""Say on the terminal, in Vietnamese, what typer says in English."""

import sys
from collections.abc import Callable
from typing import Any

import typer
import typer.main
import typer.rich_utils

_COMPLETION = {
    "install_completion": "Cài gợi ý lệnh (phím Tab) cho cửa sổ lệnh đang dùng.",
    "show_completion": "In đoạn mã gợi ý lệnh để tự cài.",
}

UsageError: type[Exception] = typer.BadParameter.__bases__[0]  # typer does not export it under a name of its own


def speak_vietnamese() -> None:
    """Set the words of the help pages, and UTF-8 on consoles that do not have it (Windows)."""
    words = {
        "ARGUMENTS_PANEL_TITLE": "Tham số",
        "OPTIONS_PANEL_TITLE": "Tùy chọn",
        "COMMANDS_PANEL_TITLE": "Lệnh",
        "DEFAULT_STRING": "[mặc định: {}]",
        "ENVVAR_STRING": "[biến môi trường: {}]",
        "REQUIRED_LONG_STRING": "[bắt buộc]",
    }
    for name, text in words.items():
        setattr(typer.rich_utils, name, text)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def command_of(app: typer.Typer) -> Any:  # noqa: ANN401 - typer keeps these classes to itself
    """Return the command of `app` with the help of typer's own options in Vietnamese."""
    command: Any = typer.main.get_command(app)
    for parameter in command.params:
        parameter.help = _COMPLETION.get(parameter.name or "", parameter.help)
    for one in (command, *command.commands.values()):
        one.get_help_option = _translated(one.get_help_option)
    return command


def _translated(help_option: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return the function that makes the option --help, with words of ours."""

    def made(context: Any) -> Any:  # noqa: ANN401 - typer keeps these classes to itself
        option = help_option(context)
        if option is not None:
            option.help = "Xem hướng dẫn này."
        return option

    return made


def usage_complaint(error: Any) -> str:  # noqa: ANN401 - typer keeps these classes to itself
    """Return the Vietnamese sentence for a mistake in the command line."""
    name = type(error).__name__
    if name == "NoSuchOption":
        near = f" Có phải: {', '.join(error.possibilities)}?" if error.possibilities else ""
        return f"Không có tùy chọn “{error.option_name}”.{near}"
    if name == "MissingParameter":
        return f"Thiếu {_parameter(error)}."
    if name == "BadParameter":
        return f"Giá trị của {_parameter(error)} không dùng được: kiểm tra lại đường dẫn hoặc giá trị đã gõ."
    if name == "BadOptionUsage":
        return f"Tùy chọn “{error.option_name}” cần một giá trị đi kèm."
    return "Lệnh chưa đúng: không có lệnh này hoặc thừa tham số; gõ “nlp-reports --help” để xem các lệnh."


def _parameter(error: Any) -> str:  # noqa: ANN401
    if error.param is None:
        return "tham số"
    names = error.param.opts
    kind = "tùy chọn" if names and names[0].startswith("-") else "tham số"
    return f"{kind} “{names[-1] if kind == 'tùy chọn' else (error.param.metavar or error.param.name or '').upper()}”"
