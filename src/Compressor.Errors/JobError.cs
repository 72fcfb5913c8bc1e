namespace Compressor.Errors;

/// <summary>Why a job failed.</summary>
/// <param name="Code">Stable, snake_case; see <see cref="Failures"/>.</param>
/// <param name="Message">One plain sentence, in the prompt's language: what happened.</param>
/// <param name="Action">The one thing to do next.</param>
public sealed record JobError(string Code, string Message, string Action)
{
    /// <summary>Seconds to wait before trying again, if the backend stated them.</summary>
    public double? RetryAfterSeconds { get; init; }

    public bool Is(Failure failure) => Code == failure.Code;

    /// <summary>Both sentences as one text.</summary>
    public string Describe() => Message is [.., '。'] ? Message + Action : $"{Message} {Action}".TrimEnd();
}
