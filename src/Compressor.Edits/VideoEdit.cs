namespace Compressor.Edits;

/// <summary>
/// What is asked of a video: one property for each <see cref="EditKind"/>; null or false: not asked. The reader of sentences fills it in, the judge
/// holds results against it, and the renderer does it.
/// </summary>
public sealed record VideoEdit
{
    /// <summary>The size that the result must not exceed.</summary>
    public SizeLimit? Size { get; init; }

    /// <summary>Make the file smaller ("compress", "shrink", 压缩), with or without a size.</summary>
    public bool Compress { get; init; }

    /// <summary>"without losing quality", "visually lossless", 不损失画质.</summary>
    public bool KeepQuality { get; init; }
    public FrameSize? FrameSize { get; init; }
    public FrameRate? FrameRate { get; init; }
    public AspectRatio? Aspect { get; init; }
    public Trim? Trim { get; init; }
    public Speed? Speed { get; init; }
    public Rotation? Rotation { get; init; }
    public Flip? Flip { get; init; }
    public bool Mute { get; init; }
    public Volume? Volume { get; init; }
    public Title? Title { get; init; }

    /// <summary>Background music, from an uploaded audio file.</summary>
    public bool Music { get; init; }

    /// <summary>How the music goes with the video; null: as usual, or no music is asked for.</summary>
    public MusicMix? MusicMix { get; init; }

    /// <summary>A format other than MP4.</summary>
    public OutputFormat? Format { get; init; }
    public Crop? Crop { get; init; }
    public Codec? Codec { get; init; }
    public PictureQuality? PictureQuality { get; init; }

    /// <summary>Mono or stereo.</summary>
    public Channels? Channels { get; init; }

    public Fade? Fade { get; init; }

    /// <summary>Several files in one video.</summary>
    public Join? Join { get; init; }

    /// <summary>The kinds that are asked for.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<EditKind> Kinds => EditCatalog.All.Where(edit => edit.IsIn(this)).Select(edit => edit.Kind);

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => !Kinds.Any();

    /// <summary>This edit without some kinds.</summary>
    public VideoEdit Without(IEnumerable<EditKind> kinds) => kinds.Aggregate(this, (edit, kind) => EditCatalog.Of(kind).Without(edit));

    /// <summary>A follow-up to an earlier edit: what it names changes, everything else stays.</summary>
    public VideoEdit Over(VideoEdit? earlier) => earlier is null
        ? this
        : EditCatalog.All.Where(edit => edit.IsIn(this)).Aggregate(earlier, (merged, edit) => edit.Merge(this, merged));

    /// <summary>What is asked for, each part for people: "at most 50 MB".</summary>
    public IEnumerable<string> Describe(Language language) =>
        EditCatalog.All.Where(edit => edit.IsIn(this)).Select(edit => edit.Describe(this, language)).Where(part => part.Length > 0);

    /// <summary>The whole edit as a request that <see cref="PromptReader"/> reads as the same edit.</summary>
    public string Ask(Language language) => Ask(Kinds, language);

    /// <param name="kinds">Only these kinds.</param>
    public string Ask(IEnumerable<EditKind> kinds, Language language) => string.Join(
        language.Say(" ", ""), kinds.Select(EditCatalog.Of).Where(edit => edit.IsIn(this)).Select(edit => edit.Ask(this, language)).Where(request => request.Length > 0));
}
