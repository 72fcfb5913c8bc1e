using System.Collections.Concurrent;
using Compressor.Edits;

namespace Compressor.Core.Reading;

/// <summary>
/// Reads sentences by the rules, and remembers what the latest ones ask for: a request's prompt is read where it comes in, before its source is known,
/// again where its job starts, and in the job, and to read it is much of what a small job costs. A problem is not remembered, since it may be that
/// the machine was too busy to read in time.
/// </summary>
public sealed class LatestReadings
{
    private const int MaxRemembered = 256;

    /// <summary>The older of two generations goes when the younger is full: what was read just now is always there.</summary>
    private volatile ConcurrentDictionary<string, EditRequest> _latest = new(StringComparer.Ordinal), _earlier = new(StringComparer.Ordinal);

    /// <summary>As <see cref="PromptReader.Read"/> reads it.</summary>
    public EditRequest Read(string text, ReadingContext context)
    {
        if ((_latest.TryGetValue(text, out var known) || _earlier.TryGetValue(text, out known)) && known.HoldsFor(context)) return known;
        var request = PromptReader.Read(text, context);
        if (context == ReadingContext.Unknown && request.Problems.Count == 0) Remember(text, request);
        return request;
    }

    private void Remember(string text, EditRequest request)
    {
        if (_latest.Count >= MaxRemembered) (_earlier, _latest) = (_latest, new ConcurrentDictionary<string, EditRequest>(StringComparer.Ordinal));
        _latest[text] = request;
    }
}
