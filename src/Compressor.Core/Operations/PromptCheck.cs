using System.Diagnostics.CodeAnalysis;
using Compressor.Core.Jobs;
using Compressor.Core.Reading;
using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Core.Operations;

/// <summary>
/// What a prompt or a follow-up must be before anything is stored or started for it. A request is checked where it comes in, before its
/// file is stored, and again where its job starts.
/// </summary>
public sealed class PromptCheck(JobLimits limits, LatestReadings readings)
{
    /// <returns>The prompt without the white space around it, and the language of its answers.</returns>
    /// <exception cref="JobException"><c>prompt_invalid</c>.</exception>
    public (string Text, Language Language) Check([NotNull] string? prompt)
    {
        var text = prompt?.Trim() ?? "";
        if (text.Length == 0 || prompt is null) throw new JobException(Failures.PromptEmpty.In(Language.English));
        if (text.Length > limits.MaxPromptChars)
            throw new JobException(Failures.PromptTooLong.In(PromptReader.LanguageOf(text), ("length", text.Length), ("max", limits.MaxPromptChars)));
        var request = readings.Read(text, ReadingContext.Unknown);
        if (request.Problems is [var problem, ..]) throw new JobException(Failures.PromptProblem.In(request.Language, ("problem", problem)));
        return (text, request.Language);
    }
}
