using Compressor.Media;

namespace Compressor.Edits;

/// <summary>What is known of the files that a sentence speaks of, while it is read. Remembers whether anything of the source was asked for.</summary>
internal sealed class KnownFiles(ReadingContext context)
{
    /// <summary>The video that is to be edited. Whoever asks for it makes the reading one of this source alone.</summary>
    public MediaFacts? Source
    {
        get
        {
            IsSourceAsked = true;
            return context.Source;
        }
    }

    /// <summary>The source where it is known and is no plain video: of those, nothing is read otherwise than of an unknown one by their kind alone.</summary>
    public MediaFacts? UnusualSource => context.Source is { } source && !source.IsPlainVideo() ? source : null;

    public MediaFacts? Result => context.Result;

    public VideoEdit? Earlier => context.Earlier;

    public bool IsFollowUp => context.IsFollowUp;

    /// <summary>What the source is may have decided how something was read.</summary>
    public bool IsSourceAsked { get; private set; }
}
