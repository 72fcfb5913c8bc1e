using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding.AudioFilters;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>Turns facts and a request into a plan; a pure function.</summary>
internal static class EncodingPlanner
{
    private const double StillFrameRate = 25;

    /// <summary>Seconds.</summary>
    private const double ShortestHold = 0.02;

    /// <summary>The plan of a request of one file.</summary>
    /// <exception cref="EncodingException">There is no picture, or the trim leaves nothing of it.</exception>
    public static EncodingPlan Plan(SourceFacts source, EncodingRequest request, EncodingOptions options) =>
        Plan(new Dictionary<string, SourceFacts>(StringComparer.Ordinal) { [request.Input] = source }, request, options);

    /// <param name="sources">The facts of every file, by the path that the request names.</param>
    /// <exception cref="EncodingException">There is no picture, or the trim leaves nothing of it.</exception>
    public static EncodingPlan Plan(IReadOnlyDictionary<string, SourceFacts> sources, EncodingRequest request, EncodingOptions options) =>
        Plan(ClipPlanner.Plan(sources, request), Music(sources, request), request);

    private static MusicInput? Music(IReadOnlyDictionary<string, SourceFacts> sources, EncodingRequest request) => request switch
    {
        { Edit.Music: false } or { Music: null } => null,
        { Music: var path } when sources[path] is { Audio: not null } source => new MusicInput(Path.GetFullPath(path), source, request.Edit.MusicMix ?? MusicMix.Default),
        _ => throw EncodingErrors.NoSound(),
    };

    private static EncodingPlan Plan(IReadOnlyList<Clip> clips, MusicInput? music, EncodingRequest request)
    {
        if (clips.Count == 0) throw EncodingErrors.EmptyTrim();
        var result = ResultOf(clips, request.Edit);
        var source = clips is [var only] ? only.Source : clips.All(clip => clip.Source.Video is null) ? clips[0].Source : JoinedSource.Of(clips);
        if (result.Kind is ResultKind.Sound && source.Audio is null) throw EncodingErrors.NothingToHear();
        if (result.Kind is ResultKind.Sound && music is null && clips.Sum(clip => clip.HeardSeconds) < ShortestHold) throw EncodingErrors.SilentPart();
        var isSilent = result.Kind is ResultKind.Animation or ResultKind.Picture;
        var (edit, still) = (request.Edit, clips is [{ IsStill: true }]);
        var speed = still ? null : edit.Speed;
        if (edit.Speed is not null) source = source with { TextSubtitles = [] };
        var sourceRate = still || source.Video is null ? StillFrameRate : speed is null ? source.Video.ShownFrameRate : JoinedSource.FrameRateOf(source.Video);
        var held = clips is [{ IsStill: false } single] ? Held(single) / (speed?.Factor ?? 1) : 0;
        // Something that happens while a picture stands still needs frames.
        var needsFrames = !still && (edit.Fade is not null || edit.Title is not null) && clips is [{ Source.Video: { } picture }] && (held > 0 || picture.FrameRate < StillFrameRate / 2);
        if (needsFrames) sourceRate = JoinedSource.FrameRateOf(source.Video!);
        // A rate within a thousandth (29.97 for 30000/1001) is the source's own.
        double? convert = edit.FrameRate is { PerSecond: var rate } && rate < sourceRate * 0.999 ? rate : still || speed is not null || needsFrames ? sourceRate : null;
        var plan = new EncodingPlan
        {
            Clips = clips,
            IsJoined = clips.Count > 1,
            Source = source,
            Request = request,
            Codec = VideoCodecs.For(edit),
            Result = result,
            Mode = edit.Size?.Bytes is not null ? EncodingMode.Size : edit.Size is { Smallest: true } ? EncodingMode.Smallest : EncodingMode.Quality,
            Layout = source.Video is { } video ? FrameLayoutPlanner.Plan(video, request, isPicture: result.Kind is ResultKind.Picture) : FrameLayout.None,
            Seconds = clips.Sum(clip => clip.Seconds) / (edit.Speed?.Factor ?? 1),
            HeldSeconds = held,
            ConvertFrameRate = convert,
            FrameRate = convert ?? sourceRate,
            OwnAudio = isSilent || (edit.Mute && result.Kind is ResultKind.Video) ? null : source.Audio,
            Music = isSilent ? null : music,
            MaxBytes = edit.Size?.Bytes,
            FrameSizeIsRequested = edit.FrameSize is not null,
            Chapters = result.Kind is ResultKind.Video && (clips.Count > 1 || edit.Speed is not null) ? ChapterTimes.Of(clips, edit.Speed?.Factor ?? 1) : [],
            Notes = [.. Notes(clips, edit, result.Kind, result.Format == MediaFormats.Jpeg)],
        };
        return result.Kind is ResultKind.Video && CanCopy(plan) && plan.MaxBytes >= source.Bytes ? plan with { Mode = EncodingMode.Copy } : plan;
    }

    /// <summary>Seconds of a clip in which its file's last frame stays longer than a frame does.</summary>
    private static double Held(Clip clip)
    {
        if (clip.Source is not { Video: { } video, Times: { } times } || times.HeldSeconds < Math.Max(0.9 / video.FrameRate, ShortestHold)) return 0;
        var from = Math.Max(times.End - times.HeldSeconds, clip.Start + Math.Min(times.Gap, clip.Seconds));
        return Math.Max(0, clip.Start + clip.Seconds - from);
    }

    /// <summary>Several pictures become a video; a sound file has no picture to show.</summary>
    private static ResultFormat ResultOf(IReadOnlyList<Clip> clips, VideoEdit edit)
    {
        var result = ResultFormat.Of(edit, clips[0].Source.ToMediaFacts());
        if (result.Kind is not ResultKind.Sound && clips.Any(clip => clip.Source.Video is null)) throw EncodingErrors.NoPicture();
        return clips.Count > 1 && result.Kind is ResultKind.Picture ? ResultFormat.Mp4 : result;
    }

    /// <summary>Nothing about the streams would change: codecs that may be copied, no filter that does anything, and the whole length.</summary>
    public static bool CanCopy(EncodingPlan plan) =>
        plan.Source.Format.Demuxer is "mov" or "matroska" && plan.Codec.CanCopy(plan.Video) && plan.Audio is null or { Codec: "aac" }
        && !plan.Trimmed && !plan.IsJoined && plan.Source.StartSeconds == 0 && plan.ConvertFrameRate is null && VideoFilters.AllowCopy(plan) && (plan.Audio is null || AudioChain.AllowCopy(plan));

    private static IEnumerable<EncodingNote> Notes(IReadOnlyList<Clip> clips, VideoEdit edit, ResultKind result, bool isJpeg)
    {
        List<SourceFacts> files = [.. clips.DistinctBy(clip => clip.Path).Select(clip => clip.Source)];
        if (files.Any(file => file.EndsEarly)) yield return EncodingNotes.RecordingInterrupted;
        if (result is ResultKind.Sound || (result is ResultKind.Video && !edit.Mute))
        {
            if (files.MaxBy(file => file.AudioTracks) is { AudioTracks: > 1 } several) yield return EncodingNotes.AudioTracksLeftOut(several.AudioTrack, several.AudioTracks + several.UnusableSounds.Count);
            if (files.FirstOrDefault(file => file.UnusableSounds.Count > 0) is { } unusable) yield return EncodingNotes.SoundUnusable(string.Join(", ", unusable.UnusableSounds), unusable.Audio is null);
        }

        if (files.Any(file => file.Video?.IsHdr is true) && result is not ResultKind.Sound) yield return EncodingNotes.HdrConverted;
        if (isJpeg && files.Any(file => file is { HasAlpha: true, Format.IsAnimation: false })) yield return EncodingNotes.AlphaOnWhite;
        if (result is not ResultKind.Video) yield break;
        if (files.Any(file => file is { HasAlpha: true, Format.IsAnimation: false })) yield return EncodingNotes.AlphaFlattened;
        if (files.Any(file => file.PictureSubtitles > 0)) yield return EncodingNotes.PictureSubtitlesLeftOut;
        var isRetimed = clips.Count > 1 || edit.Speed is not null;
        if (isRetimed && files.Any(file => file.TextSubtitles.Count > 0)) yield return EncodingNotes.SubtitlesNotRetimed;
    }
}
