using Compressor.Edits;

namespace Compressor.Core.Reading;

/// <summary>Reads what a sentence asks for.</summary>
public interface IRequestReader
{
    /// <summary>Never fails because of what the text says.</summary>
    Task<ReadSentence> ReadAsync(string text, ReadingContext context, CancellationToken cancellationToken);
}

/// <param name="InRulesWords">
/// The request in words that <see cref="PromptReader"/> reads as exactly this request, where that is not how the user said it; null: the user's own
/// words are understood.
/// </param>
public sealed record ReadSentence(EditRequest Request, string? InRulesWords = null);

/// <summary>The rules of <see cref="PromptReader"/>: no network, the same answer every time.</summary>
public sealed class RulesReader(LatestReadings readings) : IRequestReader
{
    public Task<ReadSentence> ReadAsync(string text, ReadingContext context, CancellationToken cancellationToken) =>
        Task.FromResult(new ReadSentence(readings.Read(text, context)));
}
