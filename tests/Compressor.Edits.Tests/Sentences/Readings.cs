using System.Collections.Concurrent;

namespace Compressor.Edits.Tests.Sentences;

/// <summary>What the rules read of sentences of which nothing else is known, each read once for all tests: the lists hold more than ten thousand.</summary>
internal static class Readings
{
    private static readonly ConcurrentDictionary<string, Lazy<EditRequest>> Known = new(StringComparer.Ordinal);

    public static EditRequest Of(string text) => Known.GetOrAdd(text, static text => new Lazy<EditRequest>(() => PromptReader.Read(text))).Value;
}
