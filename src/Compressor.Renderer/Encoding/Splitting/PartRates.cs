using Compressor.Renderer.Encoding.Codecs;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>
/// Shares one budget of bits among parts as x264 would: the quantizer at which the whole picture takes the bits that are asked for says how many each part
/// takes. docs/compression.md, "Parts".
/// </summary>
internal sealed class PartRates
{
    private readonly IReadOnlyList<FirstPassResult> _parts;
    private readonly FirstPassResult _whole;
    private readonly double[] _seconds;
    private readonly double _pixels;

    /// <param name="pixels">Of the picture that is to be encoded.</param>
    public PartRates(PassLog log, IReadOnlyList<FramePart> parts, double pixels, double end)
    {
        _parts = [.. parts.Select(part => log.Of(part.From, part.To))];
        _whole = _parts[0] with { Plan = [.. _parts.SelectMany(part => part.Plan)] };
        var (times, tick) = (log.Timeline.Times, log.Timeline.Tick);
        _seconds = [.. parts.Select(part => Math.Max(tick, (part.To < times.Count ? times[part.To] : Math.Max(end, times[^1])) - times[part.From]))];
        _pixels = pixels / log.Pixels;
    }

    /// <summary>Bits of each part, which together are those of the whole, as x264 reckons.</summary>
    /// <param name="kilobits">Thousands of bits of the whole.</param>
    public IReadOnlyList<double> Shares(double kilobits)
    {
        var qp = _whole.QpFor(kilobits * 125, _pixels);
        return [.. _parts.Select(part => part.BitsAt(qp))];
    }

    /// <summary>Thousands of bits a second of each part, which together are those of the whole, but for what rounding leaves of the last one.</summary>
    /// <param name="kilobits">Thousands of bits of the whole.</param>
    public IReadOnlyList<int> Rates(double kilobits)
    {
        var shares = Shares(kilobits);
        var (all, carried) = (shares.Sum(), 0.0);
        List<int> rates = [];
        for (var i = 0; i < shares.Count; i++)
        {
            var wanted = (kilobits * shares[i] / all) + carried;
            rates.Add(Math.Max(1, (int)Math.Round(wanted / _seconds[i])));
            carried = wanted - (rates[i] * _seconds[i]);
        }

        return rates;
    }
}
