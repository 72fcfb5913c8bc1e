using Compressor.Edits;

namespace Compressor.Local;

/// <summary>The command can't be run as given. It says so in one plain sentence, which says what to do.</summary>
internal sealed class UsageException : Exception
{
    private readonly Func<Language, string> _say;

    public UsageException(Func<Language, string> say, Exception? inner = null)
        : base(say(Edits.Language.English), inner) => _say = say;

    /// <param name="message">Of another part of the program, in English alone.</param>
    public UsageException(string message, Exception? inner = null)
        : this(_ => message, inner)
    {
    }

    /// <summary>The prompt's, once one is known; null: that of the user's system.</summary>
    public Language? Language { get; init; }

    public string In(Language language) => _say(language);

    public UsageException InLanguageOf(string? prompt) =>
        Language is null && prompt is not null ? new(_say, InnerException) { Language = PromptReader.LanguageOf(prompt) } : this;
}
