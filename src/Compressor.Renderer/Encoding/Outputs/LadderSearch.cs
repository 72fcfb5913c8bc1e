namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>Finds the best rung whose file fits under a ceiling, with few encodes: each one tells how far off the expected bytes are.</summary>
internal static class LadderSearch
{
    /// <summary>Share of the ceiling that is aimed at.</summary>
    private const double Aim = 0.96;

    /// <summary>A file below this share of the ceiling may have been reduced too far.</summary>
    private const double Enough = 0.75;

    /// <param name="encode">Encodes a rung; the bytes of its file.</param>
    /// <param name="keep">Called for each file that fits and is better than those before it.</param>
    /// <returns>The best rung that fits; null: not even the last one. And the bytes of the file that was encoded last: if none fits, of the last rung, which no search under a higher ceiling passes by.</returns>
    public static async Task<(Rung? Best, long Last)> FindAsync(IReadOnlyList<Rung> rungs, long maxBytes, Func<Rung, Task<long>> encode, Action keep)
    {
        var (at, over, fits) = (0, -1, rungs.Count);
        while (true)
        {
            var bytes = await encode(rungs[at]);
            if (bytes <= maxBytes)
            {
                fits = at;
                keep();
                if (bytes >= maxBytes * Enough || at - over <= 1) return (rungs[fits], bytes);
            }
            else
            {
                over = at;
                if (at == rungs.Count - 1) return (null, bytes);
                if (fits - over <= 1) return (rungs[fits], bytes);
            }

            var wanted = rungs[at].Share * maxBytes * Aim / bytes;
            var expected = rungs.Select((rung, i) => (rung.Share, i)).FirstOrDefault(one => one.Share <= wanted, (Share: 0, i: rungs.Count - 1)).i;
            at = Math.Clamp(expected, over + 1, Math.Min(fits - 1, rungs.Count - 1));
        }
    }
}
