using Compressor.Core.Prompts;

namespace Compressor.Core.Jobs;

/// <summary>What a prompt or a follow-up must be before anything is started for it.</summary>
internal static class PromptRules
{
    /// <exception cref="JobException"><see cref="JobErrorCodes.PromptInvalid"/>.</exception>
    public static void Check(string prompt, Language language, JobLimits limits)
    {
        if (prompt.Length == 0) throw new JobException(Phrases.PromptEmpty(language));
        if (prompt.Length > limits.MaxPromptChars) throw new JobException(Phrases.PromptTooLong(prompt.Length, limits.MaxPromptChars, language));
        if (PromptReader.Read(prompt).Problems is [var problem, ..]) throw new JobException(Phrases.PromptProblem(problem, language));
    }
}
