using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>A look at key frames by the process that encodes the sound, where both take less time than a start of ffmpeg.</summary>
internal sealed class LookBesideSound(EncodingPlan plan, EncodingRun run)
{
    /// <summary>Seconds of a short result. Chosen, not measured.</summary>
    private const double Short = 30;

    private bool _isTried;

    /// <summary>Null: they have to be looked at by a process of their own.</summary>
    public IReadOnlyList<KeyFrameEntropy>? Frames { get; private set; }

    /// <summary>Null: the sound takes so long that the look should not wait for it.</summary>
    public static LookBesideSound? Of(EncodingPlan plan, EncodingRun run) => plan.Seconds <= Short && !plan.HasStills ? new(plan, run) : null;

    /// <summary>Encodes a sound and looks.</summary>
    /// <param name="command">What encodes it, with what else is to be done.</param>
    /// <param name="part">The parts of the whole work at which this begins and ends.</param>
    /// <returns>False: the sound is still to be encoded.</returns>
    public async Task<bool> TryAsync(Func<SideTask, IReadOnlyList<string>> command, (double From, double To) part)
    {
        if (_isTried) return false;
        _isTried = true;
        if (await run.TryRunAsync(command(KeyFrameLook.Beside(plan)), EncodingPhase.Audio, part, plan.Seconds) is null) return false;
        Frames = KeyFrameLook.Read(plan, run);
        return true;
    }
}
