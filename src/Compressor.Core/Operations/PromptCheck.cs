using System.Diagnostics.CodeAnalysis;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Core.Operations;

/// <summary>What a prompt or a follow-up must be before anything is stored or started for it.</summary>
public sealed class PromptCheck(JobLimits limits)
{
    /// <returns>The prompt without the white space around it, and the language of its answers.</returns>
    /// <exception cref="JobException"><c>prompt_invalid</c>.</exception>
    public (string Text, Language Language) Check([NotNull] string? prompt)
    {
        var text = prompt?.Trim() ?? "";
        var language = PromptReader.LanguageOf(text);
        if (text.Length == 0 || prompt is null) throw new JobException(Failures.PromptEmpty.In(language));
        if (text.Length > limits.MaxPromptChars) throw new JobException(Failures.PromptTooLong.In(language, ("length", text.Length), ("max", limits.MaxPromptChars)));
        return PromptReader.Read(text).Problems is [var problem, ..] ? throw new JobException(Failures.PromptProblem.In(language, ("problem", problem))) : (text, language);
    }
}
