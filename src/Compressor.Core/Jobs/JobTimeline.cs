using Compressor.Nemo.Drafts;

namespace Compressor.Core.Jobs;

public sealed record JobTimeline(string Summary, IReadOnlyList<JobTrack> Tracks)
{
    public static JobTimeline Of(DraftOutline outline) =>
        new(outline.Summary, [.. outline.Tracks.Select(track => new JobTrack(track.Kind, track.Label, track.StartSeconds, track.EndSeconds))]);
}

/// <param name="Kind">video, audio, text, or the backend's number.</param>
/// <param name="StartSeconds">Where its first segment begins.</param>
public sealed record JobTrack(string Kind, string Label, double StartSeconds, double EndSeconds);
