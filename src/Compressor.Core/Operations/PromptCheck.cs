using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Core.Operations;

/// <summary>
/// What a prompt or a follow-up must be before anything is stored or started for it. A request is checked where it comes in, before its
/// file is stored, and again where its job starts, so the latest prompts that are fine are remembered: reading them is much of what a
/// small job costs. A problem is not remembered, since it may be that the machine was too busy to read in time.
/// </summary>
public sealed class PromptCheck(JobLimits limits)
{
    private const int MaxRemembered = 256;

    private readonly ConcurrentDictionary<string, Language> _remembered = new(StringComparer.Ordinal);

    /// <returns>The prompt without the white space around it, and the language of its answers.</returns>
    /// <exception cref="JobException"><c>prompt_invalid</c>.</exception>
    public (string Text, Language Language) Check([NotNull] string? prompt)
    {
        var text = prompt?.Trim() ?? "";
        if (text.Length == 0 || prompt is null) throw new JobException(Failures.PromptEmpty.In(Language.English));
        if (text.Length > limits.MaxPromptChars)
            throw new JobException(Failures.PromptTooLong.In(PromptReader.LanguageOf(text), ("length", text.Length), ("max", limits.MaxPromptChars)));
        return (text, _remembered.TryGetValue(text, out var language) ? language : Read(text));
    }

    private Language Read(string text)
    {
        var language = PromptReader.LanguageOf(text);
        if (PromptReader.Read(text).Problems is [var problem, ..]) throw new JobException(Failures.PromptProblem.In(language, ("problem", problem)));
        if (_remembered.Count >= MaxRemembered) _remembered.Clear();
        return _remembered[text] = language;
    }
}
