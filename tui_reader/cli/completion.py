"""`newsreader completion`: scripts that let a shell complete commands, options, files and articles."""

from __future__ import annotations

import os

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    FishComplete,
    ZshComplete,
    add_completion_class,
    get_completion_class,
    split_arg_string,
)

SHELLS = ("bash", "zsh", "fish")
VARIABLE = "_NEWSREADER_COMPLETE"
"""What the scripts set when they ask."""


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that lets SHELL complete commands, options, files, and articles by id or title.

    \b
      bash   newsreader completion bash > ~/.local/share/bash-completion/completions/newsreader
      zsh    newsreader completion zsh > ~/.zfunc/_newsreader     (a folder of your $fpath)
      fish   newsreader completion fish > ~/.config/fish/completions/newsreader.fish
    """
    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(ctx.find_root().command, {}, "newsreader", VARIABLE).source(), nl=False)


class BashTitles(BashComplete):
    """Bash, which knows no descriptions: titles stand behind the ids as long as there is a choice."""

    source_template = """\
%(complete_func)s() {
    local IFS=$'\\n' line type rest files=0
    local -a values=() shown=()
    for line in $(env COMP_LINE="${COMP_LINE:0:COMP_POINT}" %(complete_var)s=bash_complete $1); do
        type=${line%%%%,*}
        rest=${line#*,}
        case $type in
            dir) compopt -o dirnames ;;
            file) files=1 ;;
            plain)
                values+=("${rest%%%%$'\\t'*}")
                if [[ $rest == *$'\\t'* ]]; then
                    shown+=("${rest%%%%$'\\t'*}  (${rest#*$'\\t'})")
                else
                    shown+=("$rest")
                fi ;;
        esac
    done
    if (( files )); then
        line=$(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
        if (( ${#values[@]} == 0 )); then
            compopt -o filenames
            COMPREPLY=($line)
            return 0
        fi
        values+=($line)
        shown+=($line)
    fi
    if (( ${#values[@]} == 1 )); then
        COMPREPLY=("${values[0]}")
    else
        COMPREPLY=("${shown[@]}")
    fi
    return 0
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""

    @staticmethod
    def _check_version() -> None:
        """Say nothing: the script is printed also where bash is old or elsewhere."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the cursor, and the one that is being typed."""
        line = os.environ["COMP_LINE"]
        words = split_arg_string(line)
        begun = words.pop() if len(words) > 1 and not line[-1:].isspace() else ""
        return words[1:], begun

    def complete(self) -> str:
        """What bash is to offer; it takes what stands before a colon for a word of its own."""
        arguments, begun = self.get_completion_args()
        cut = begun.rfind(":") + 1
        lines = []
        for item in self.get_completions(arguments, begun):
            if cut and item.value.startswith(begun[:cut]):
                item = CompletionItem(item.value[cut:], type=item.type, help=item.help)
            lines.append(self.format_completion(item))
        return "\n".join(lines)

    def format_completion(self, item: CompletionItem[str]) -> str:
        """One line: the kind, the value, and behind a tab what it stands for."""
        return f"{item.type},{item.value}" + (f"\t{item.help}" if item.help else "")


class ZshTitles(ZshComplete):
    """Zsh, which would take a word of a title away for the sake of ids that begin otherwise."""

    source_template = """\
#compdef %(prog_name)s

%(complete_func)s() {
    local -a plain described response
    local type key descr other=0
    (( ! $+commands[%(prog_name)s] )) && return 1
    response=("${(@f)$(env COMP_WORDS="${words[*]}" COMP_CWORD=$((CURRENT-1)) \
%(complete_var)s=zsh_complete %(prog_name)s)}")
    for type key descr in "${(@)response}"; do
        case $type in
            plain)
                [[ $key == ${PREFIX}* ]] || other=1
                if [[ $descr == _ ]]; then plain+=("$key"); else described+=("$key:$descr"); fi ;;
            dir) _path_files -/ ;;
            file) _path_files -f ;;
        esac
    done
    [[ -n $described ]] && _describe -V unsorted described -U
    [[ -n $plain ]] && compadd -U -V unsorted -a plain
    # Found by their titles: let the reader walk through them and see what each is.
    (( other && compstate[nmatches] > 1 )) && compstate[insert]=menu compstate[list]='list force'
    return 0
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    %(complete_func)s "$@"
else
    compdef %(complete_func)s %(prog_name)s
fi
"""


class FishTitles(FishComplete):
    """Fish, which drops what does not hold the letters that were typed: what a title found is named by it."""

    source_template = """\
function %(complete_func)s
    for line in (env %(complete_var)s=fish_complete COMP_WORDS=(commandline -cp) \
COMP_CWORD=(commandline -t) %(prog_name)s)
        set -l parts (string split -m 1 , -- $line)
        switch $parts[1]
            case dir
                __fish_complete_directories $parts[2]
            case file
                __fish_complete_path $parts[2]
            case plain
                printf '%%s\\n' $parts[2]
        end
    end
end

complete --no-files --keep-order --command %(prog_name)s --arguments "(%(complete_func)s)"
"""

    def complete(self) -> str:
        """What fish is to offer, by title where it is not the id that was begun."""
        arguments, begun = self.get_completion_args()
        return "\n".join(map(self.format_completion, map(_by_title, self.get_completions(arguments, begun))))

    def format_completion(self, item: CompletionItem[str]) -> str:
        """One line: the kind, the value, and behind a tab what it stands for."""
        return f"{item.type},{item.value}" + (f"\t{item.help}" if item.help else "")


def _by_title(item: CompletionItem[str]) -> CompletionItem[str]:
    title = getattr(item, "title", None)
    return CompletionItem(title, help=item.value) if title else item


for _class in (BashTitles, ZshTitles, FishTitles):
    add_completion_class(_class)
