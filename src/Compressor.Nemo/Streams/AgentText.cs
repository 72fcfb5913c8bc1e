using System.Text;

namespace Compressor.Nemo.Streams;

/// <summary>
/// Shows each piece of text once. Deltas are held until the next whole text, which repeats them (those since the last whole text,
/// not those of the whole run); deltas that nothing repeats come out at the end.
/// </summary>
internal sealed class AgentText
{
    /// <summary>The backend says this even after successful runs, where it means nothing: docs/nemo-api.md, "Messages".</summary>
    private const string Hiccup = "I encountered a temporary issue";

    private readonly StringBuilder _deltas = new();
    private bool _hasSpoken;

    public void Delta(string? piece) => _deltas.Append(piece);

    public AgentEvent.Text? Whole(string? whole)
    {
        // An event without text (a lone tool call) repeats nothing: keep the deltas.
        if (string.IsNullOrEmpty(whole)) return null;
        var held = _deltas.ToString();
        _deltas.Clear();
        return Say(Letters(whole).StartsWith(Letters(held), StringComparison.Ordinal) ? whole : held + whole);
    }

    public AgentEvent.Text? Flush()
    {
        var held = _deltas.ToString();
        _deltas.Clear();
        return Say(held);
    }

    private AgentEvent.Text? Say(string text)
    {
        var at = text.IndexOf(Hiccup, StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && (_hasSpoken || !string.IsNullOrWhiteSpace(text[..at]))) text = text[..at].TrimEnd();
        if (string.IsNullOrWhiteSpace(text)) return null;
        _hasSpoken = true;
        return new AgentEvent.Text(text);
    }

    /// <summary>The repeated text may differ in white space.</summary>
    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
