using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.AudioFilters;

/// <summary>Mono or stereo, as asked.</summary>
internal sealed class Channels : IAudioFilter
{
    public EditKind? Kind => EditKind.Channels;

    public string? For(EncodingPlan plan) =>
        plan is { Request.Edit.Channels: { } asked, OwnAudio: { } audio } ? ChannelMix.Of(plan.IsJoined ? Math.Min(audio.Channels, 2) : audio.Channels, asked.Count) : null;
}
