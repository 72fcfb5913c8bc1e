using Compressor.Media;

namespace Compressor.Edits;

/// <summary>A request fitted to a source and to what a backend can do.</summary>
public sealed record EditFitting
{
    /// <summary>What is left to be done, in absolute values.</summary>
    public required VideoEdit Edit { get; init; }
    public IReadOnlyList<DeclinedRequest> Declined { get; init; } = [];

    /// <summary>How what will be done differs from what was asked: sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The same without a kind, which is declined.</summary>
    /// <param name="reason">Why: a sentence.</param>
    public EditFitting Without(EditKind kind, string reason, Language language)
    {
        var edit = EditCatalog.Of(kind);
        return this with { Edit = edit.Without(Edit), Declined = [new DeclinedRequest(kind, edit.Describe(Edit, language), reason), .. Declined] };
    }

    /// <param name="capabilities">The kinds that the backend can do; null: not known, so all.</param>
    /// <param name="language">Of reasons and notes.</param>
    public static EditFitting Fit(EditRequest request, MediaFacts source, IReadOnlyCollection<EditKind>? capabilities, Language language)
    {
        var (fitted, declined, notes) = (request.Edit, new List<DeclinedRequest>(), new List<string>([.. request.Problems, .. request.Assumptions]));
        // The format comes first: what else is possible depends on what kind of file the result is.
        foreach (var edit in EditCatalog.All.Where(edit => edit.IsIn(request.Edit)).OrderBy(edit => edit.Kind is not EditKind.Format))
        {
            var outcome = FitOne(edit, fitted, source, capabilities, language);
            if (outcome.Refused is { } reason)
            {
                declined.Add(new DeclinedRequest(edit.Kind, edit.Describe(request.Edit, language), reason.Length > 0 ? reason : null));
                fitted = edit.Without(fitted);
                continue;
            }

            fitted = outcome.Edit;
            if (outcome.Note is { } note) notes.Add(note);
        }

        declined.Sort((one, other) => one.Kind!.Value.CompareTo(other.Kind!.Value));
        declined.AddRange(request.Unsupported.Select(words => new DeclinedRequest(null, words, null)));
        return new EditFitting { Edit = fitted, Declined = declined, Notes = notes };
    }

    private static FittedEdit FitOne(Edit edit, VideoEdit fitted, MediaFacts source, IReadOnlyCollection<EditKind>? capabilities, Language language)
    {
        if (capabilities?.Contains(edit.Kind) is false && !GoesWithoutSaying(edit, fitted)) return new(fitted, Refused: "");
        return KindLimits.Reason(edit.Kind, ResultFormat.Of(fitted, source).Kind, language) is { } reason ? new(fitted, reason) : edit.Fit(fitted, source, language);
    }

    /// <summary>Every backend makes MP4.</summary>
    private static bool GoesWithoutSaying(Edit edit, VideoEdit asked) => edit.Kind is EditKind.Format && asked.Format!.Name == MediaFormats.Mp4.Name;
}

/// <summary>A part of a request that was not done.</summary>
/// <param name="Kind">Null: no kind of edit stands for it.</param>
/// <param name="Request">What was asked, for people: "2x speed", or the user's own words.</param>
/// <param name="Reason">Why not, in a sentence; null: the backend can't do this at all.</param>
public sealed record DeclinedRequest(EditKind? Kind, string Request, string? Reason);
