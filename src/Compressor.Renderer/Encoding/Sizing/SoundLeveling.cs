using System.Globalization;
using System.Text.Json;
using Compressor.Edits;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// Finds how a volume that was asked for is reached: measures the sound, and measures again what the filters make of it, since a limiter takes loudness
/// away. docs/compression.md, "Volume and loudness".
/// </summary>
internal static class SoundLeveling
{
    /// <summary>LU by which the loudness may miss its target: as little as nobody hears.</summary>
    private const double Tolerance = 0.5;

    /// <summary>How often the gain is corrected; each round costs a pass over the sound.</summary>
    private const int MaxCorrections = 2;

    /// <summary>Decibels of gain at most: below that there is only noise.</summary>
    private const double MaxGain = 40;

    /// <summary>The plan with its level and what there is to say about it.</summary>
    public static async Task<EncodingPlan> MeasureAsync(EncodingPlan plan, EncodingRun run)
    {
        if (plan.Request.Edit.Volume is not { } volume || plan.OwnAudio is null) return plan;
        var gain = 20 * Math.Log10(volume.Gain);
        if (!volume.Normalize && gain <= 0) return plan with { Level = new SoundLevel { Gain = gain } };
        var (isMeasured, heard) = await LoudnessAsync(plan with { Level = SoundLevel.Unchanged }, run);
        // Unmeasured, a gain is safe behind a limiter.
        if (!isMeasured && !volume.Normalize) return plan with { Level = new SoundLevel { Gain = gain, Limited = true } };
        if (heard is not { } loudness) return plan with { Level = SoundLevel.Unchanged, Notes = [.. plan.Notes, isMeasured ? EncodingNotes.NoSoundHeard : EncodingNotes.SoundNotMeasured] };
        if (!volume.Normalize)
        {
            var limited = loudness.TruePeak + gain > AudioFilters.Volume.TruePeak;
            plan = plan with { Level = new SoundLevel { Gain = gain, Limited = limited } };
            return limited ? plan with { Notes = [.. plan.Notes, EncodingNotes.SoundLimited] } : plan;
        }

        return await NormalizeAsync(plan, Limits.LoudnessTarget + gain, loudness, run);
    }

    private static async Task<EncodingPlan> NormalizeAsync(EncodingPlan plan, double target, Loudness source, EncodingRun run)
    {
        var uneven = source.Range > AudioFilters.Volume.MaxRange ? source : null;
        var level = At(uneven is null ? target - source.Integrated : target - Limits.LoudnessTarget);
        for (var i = 0; i < MaxCorrections && level is { Limited: true }; i++)
        {
            if ((await LoudnessAsync(plan with { Level = level }, run)).Heard is not { } reached || Math.Abs(target - reached.Integrated) <= Tolerance) break;
            level = At(level.Gain + target - reached.Integrated);
        }

        return plan with { Level = level, Notes = [.. plan.Notes, EncodingNotes.LoudnessChanged(source.Integrated, target)] };

        SoundLevel At(double gain)
        {
            gain = Math.Min(gain, MaxGain);
            return new SoundLevel { Gain = Math.Round(gain, 2), Limited = uneven is not null || source.TruePeak + gain > AudioFilters.Volume.TruePeak, Uneven = uneven };
        }
    }

    /// <returns>No loudness of a sound that was measured: silence.</returns>
    private static async Task<(bool IsMeasured, Loudness? Heard)> LoudnessAsync(EncodingPlan plan, EncodingRun run)
    {
        var result = await run.TryRunAsync(FfmpegCommands.Loudness(plan), EncodingPhase.Analysing, (0, 0.02), plan.Seconds);
        return (result is not null, result is null ? null : Parse(result.Log));
    }

    /// <summary>loudnorm prints a JSON object of strings, "-inf" for silence.</summary>
    internal static Loudness? Parse(IReadOnlyList<string> log)
    {
        var from = log.ToList().FindLastIndex(line => line.Trim() == "{");
        if (from < 0) return null;
        var json = string.Join('\n', log.Skip(from).TakeWhile(line => line.Trim() != "}").Append("}"));
        try
        {
            using var document = JsonDocument.Parse(json);
            return Value("input_i") is { } integrated && Value("input_tp") is { } peak && Value("input_lra") is { } range && Value("input_thresh") is { } threshold
                ? new Loudness(integrated, peak, range, threshold)
                : null;

            double? Value(string name) =>
                document.RootElement.TryGetProperty(name, out var value) && double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
                    ? number
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
