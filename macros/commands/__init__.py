"""What an editor types: `python -m macros <command>`. One file a command; each adds itself to the parser."""
