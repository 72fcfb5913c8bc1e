using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>
/// All that is particular to one kind of edit: how it is named, described, asked for, fitted to a source, judged, and written to a draft. Each kind
/// has a folder with its value, its words and its subclass of this; <see cref="EditCatalog"/> lists them.
/// </summary>
public abstract class Edit
{
    public abstract EditKind Kind { get; }

    /// <summary>True when it is asked for.</summary>
    public abstract bool IsIn(VideoEdit edit);

    /// <summary>The same request without it.</summary>
    public abstract VideoEdit Without(VideoEdit edit);

    /// <summary>Puts this kind's part of a follow-up into what was asked before it.</summary>
    public abstract VideoEdit Merge(VideoEdit asked, VideoEdit earlier);

    /// <summary>Completes "I can …" and "I can't …": "change the speed".</summary>
    public abstract string Name(Language language);

    /// <summary>Words by which a text speaks of this kind, whatever it says of it; matched in lower case and simplified characters.</summary>
    public abstract Wording Mentions { get; }

    /// <summary>A part of "Set for the result: …"; empty when another kind says it already.</summary>
    public abstract string Describe(VideoEdit edit, Language language);

    /// <summary>One request to a backend, which <see cref="PromptReader"/> reads as the same value; empty when another kind says it already.</summary>
    public abstract string Ask(VideoEdit edit, Language language);

    /// <summary>Fits the value to a source: relative values become absolute, and what the source or the limits do not allow is refused.</summary>
    public virtual FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language) => new(edit);

    /// <summary>Adds to the goal what can be measured of this kind. The edit is a fitted one.</summary>
    public virtual Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) => goal;

    /// <summary>Holds a result against its goal; null: the goal says nothing of this kind that this result could be held against.</summary>
    public virtual Finding? Judge(JudgedResult result, Language language) => null;

    /// <summary>Writes the value into a draft's <c>out</c>. Names that were once written keep their meaning: drafts are stored.</summary>
    public virtual void Write(VideoEdit edit, JsonObject output)
    {
        // Most kinds that our renderer does not do have nothing to write.
    }

    /// <summary>Reads it from a draft's <c>out</c>, which is untrusted.</summary>
    /// <exception cref="EditFormatException">The value is malformed or out of range.</exception>
    public virtual VideoEdit Read(VideoEdit edit, JsonElement output) => edit;
}

/// <summary>A kind of edit whose value is a <typeparamref name="T"/>.</summary>
public abstract class Edit<T>(Func<VideoEdit, T?> get, Func<VideoEdit, T?, VideoEdit> set) : Edit
    where T : class
{
    public override bool IsIn(VideoEdit edit) => get(edit) is not null;

    public override VideoEdit Without(VideoEdit edit) => set(edit, null);

    public override VideoEdit Merge(VideoEdit asked, VideoEdit earlier) => set(earlier, get(asked));

    public override string Describe(VideoEdit edit, Language language) => Describe(get(edit)!, language);

    public override string Ask(VideoEdit edit, Language language) => Ask(get(edit)!, language);

    protected abstract string Describe(T value, Language language);

    protected abstract string Ask(T value, Language language);
}

/// <summary>A kind of edit that is asked for or not, without a value.</summary>
public abstract class FlagEdit(Func<VideoEdit, bool> get, Func<VideoEdit, bool, VideoEdit> set) : Edit
{
    public override bool IsIn(VideoEdit edit) => get(edit);

    public override VideoEdit Without(VideoEdit edit) => set(edit, false);

    public override VideoEdit Merge(VideoEdit asked, VideoEdit earlier) => set(earlier, true);
}

/// <summary>An edit fitted to a source.</summary>
/// <param name="Edit">The request, with this kind's value as it will be done.</param>
/// <param name="Refused">Why this kind can't be done on this source: a sentence; null: it can.</param>
/// <param name="Note">How what will be done differs from what was asked: a sentence; null: it does not.</param>
public sealed record FittedEdit(VideoEdit Edit, string? Refused = null, string? Note = null);

/// <summary>A draft's <c>out</c> is malformed; the message says what it must be.</summary>
public sealed class EditFormatException(string message) : Exception(message);
