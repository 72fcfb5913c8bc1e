namespace Compressor.Renderer.Encoding.Probing;

/// <summary>
/// The clock that ffmpeg encodes by. Recordings that were joined end to end, and those of broadcasts, jump in time where the next begins; ffmpeg takes such a
/// jump out, by the same rules (<c>process_input</c> in its fftools/ffmpeg.c).
/// </summary>
/// <param name="zero">Seconds that become 0.</param>
/// <param name="mayJump">The format is one of those whose times need not go on.</param>
internal sealed class PacketClock(double zero, bool mayJump)
{
    /// <summary>Seconds between two packets that are a jump, forward and backward; and backward beyond what was there already.</summary>
    private const double Jump = 10, Overlap = 0.1;

    private readonly Dictionary<int, (double Next, double Last)> _streams = [];
    private double _offset = -zero;

    public bool HasJumped { get; private set; }

    /// <param name="start">When the packet is shown, as the file states it.</param>
    /// <param name="decoded">When it is decoded, likewise; null: not stated.</param>
    /// <returns>When it is shown.</returns>
    public double Place(int stream, double start, double? decoded, double duration)
    {
        if (!mayJump) return start + _offset;
        var at = (decoded ?? start) + _offset;
        if (_streams.TryGetValue(stream, out var before) && (Math.Abs(at - before.Next) > Jump || at + Overlap < before.Last))
        {
            _offset -= at - before.Next;
            at = before.Next;
            HasJumped = true;
        }

        _streams[stream] = (at + duration, at);
        return start + _offset;
    }
}
