using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Local.Compressing;

/// <summary>What to do about an error, in words of the command line where the API's would name what can't be reached from there.</summary>
internal static class OwnWords
{
    public static JobError ForCommandLine(this JobError error, Language language) => error.Is(Failures.FileTooLarge)
        ? error with { Action = language.Say("Allow larger ones with --max-size, as --max-size 2GB.", "可用 --max-size 放宽，如 --max-size 2GB。") }
        : error;
}
