using System.Globalization;
using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.AudioFilters;

/// <summary>The level that was asked for, without ever distorting: peaks that would be over full scale are held back.</summary>
internal sealed class Volume : IAudioFilter
{
    /// <summary>
    /// dBTP that peaks may reach: half a decibel below the −1 dBTP of EBU R 128, since AAC overshoots.
    /// </summary>
    public const double TruePeak = -1.5;

    /// <summary>LU beyond which quiet and loud passages are too far apart for one gain to help both. The default of ffmpeg's loudnorm presets for speech and film.</summary>
    public const double MaxRange = 11;

    /// <summary>Holds peaks at <see cref="TruePeak"/>, and passes everything else as it is. At four times the rate, it sees peaks that lie between samples.</summary>
    public static readonly string Limiter = LimiterAt(TruePeak);

    public EditKind? Kind => EditKind.Volume;

    public string? For(EncodingPlan plan) => plan.Request.Edit.Volume is null || plan.OwnAudio is null ? null : Text(plan.Level ?? Unmeasured(plan.Request.Edit.Volume));

    /// <param name="truePeak">dBTP.</param>
    public static string LimiterAt(double truePeak) =>
        FormattableString.Invariant($"aresample=192000,alimiter=limit={Math.Max(0.0625, Math.Pow(10, truePeak / 20)):0.####}:level=disabled,aresample=48000");

    /// <summary>Null: the level stays as it is.</summary>
    public static string? Text(SoundLevel level)
    {
        List<string> steps = [];
        if (level.Uneven is { } loudness) steps.Add(Even(loudness));
        if (level.Gain != 0) steps.Add($"volume={Number(level.Gain)}dB");
        if (level.Limited) steps.Add(Limiter);
        return steps.Count == 0 ? null : string.Join(',', steps);
    }

    /// <summary>Measures loudness, and passes the sound as it is. Mono is heard from two loudspeakers too.</summary>
    public static string Meter { get; } = $"loudnorm=I={Number(Limits.LoudnessTarget)}:TP={Number(TruePeak)}:LRA={Number(MaxRange)}:dual_mono=true:print_format=json";

    /// <summary>The second of loudnorm's two passes. It works at 192 kHz.</summary>
    private static string Even(Loudness loudness) =>
        $"loudnorm=I={Number(Limits.LoudnessTarget)}:TP={Number(TruePeak)}:LRA={Number(MaxRange)}:dual_mono=true"
        + $":measured_I={Number(loudness.Integrated)}:measured_TP={Number(loudness.TruePeak)}:measured_LRA={Number(loudness.Range)}:measured_thresh={Number(loudness.Threshold)}"
        + ":linear=false,aresample=48000";

    /// <summary>Before the sound is measured: enough to know that it changes.</summary>
    private static SoundLevel Unmeasured(Edits.Volume volume) => new() { Gain = 20 * Math.Log10(volume.Gain), Limited = volume.Normalize || volume.Gain > 1 };

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
