using Compressor.Nemo.Drafts;

namespace Compressor.Core.Jobs;

/// <summary>The tracks of a job's draft.</summary>
/// <param name="Summary">All tracks in one sentence.</param>
/// <param name="Tracks">From the bottom to the top.</param>
public sealed record JobTimeline(string Summary, IReadOnlyList<JobTrack> Tracks)
{
    public static JobTimeline Of(DraftOutline outline) =>
        new(outline.Summary, [.. outline.Tracks.Select(track => new JobTrack(track.Kind, track.Label, track.StartSeconds, track.EndSeconds))]);
}

/// <summary>A track of a job's draft.</summary>
/// <param name="Kind">video, audio, text, or the backend's number.</param>
/// <param name="StartSeconds">Where its first segment begins.</param>
/// <param name="Label">What is on it: a file name, or the text of a title.</param>
/// <param name="EndSeconds">Where its last segment ends.</param>
public sealed record JobTrack(string Kind, string Label, double StartSeconds, double EndSeconds);
