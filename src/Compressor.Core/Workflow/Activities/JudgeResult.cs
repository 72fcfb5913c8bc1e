using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Core.Workflow.Activities;

/// <summary>Step 7: is the result what was asked for? What the backend declined is not held against the result, and stands beside it.</summary>
public sealed class JudgeResult(JobCancellations cancellations) : JobActivity<JudgeResult.Input, JudgeResult.Output>(cancellations)
{
    public sealed record Input(JobRef Job) : JobStep(Job)
    {
        public required EditRequest Request { get; init; }

        /// <summary>What earlier revisions asked for and got.</summary>
        public VideoEdit? EarlierEdit { get; init; }

        /// <summary>The goal of an earlier revision that kept no edit.</summary>
        public Goal? EarlierGoal { get; init; }

        /// <summary>The draft was rendered as it was, without a message.</summary>
        public bool ExportOnly { get; init; }
        public required MediaFacts Source { get; init; }

        /// <summary>Null while it is still to be fetched.</summary>
        public MediaFacts? Result { get; init; }
        public double? Ssim { get; init; }
        public IReadOnlyList<EditNote> Notes { get; init; } = [];
        public IReadOnlyList<DeclinedRequest> Declined { get; init; } = [];
        public IReadOnlyList<EditKind>? Applied { get; init; }

        /// <summary>All that the draft asks for, as the agent reports it; null: it does not, and the requests are put together here.</summary>
        public VideoEdit? Held { get; init; }
        public string? AgentError { get; init; }

        /// <summary>With what a render tells of itself.</summary>
        public Input About(double? ssim, IReadOnlyList<EditNote>? notes) => this with { Ssim = ssim, Notes = [.. Notes, .. notes ?? []] };
    }

    public sealed record Output
    {
        public required Goal Goal { get; init; }

        /// <summary>What was asked for, by all revisions, and not declined.</summary>
        public required VideoEdit Edit { get; init; }

        /// <summary>Every request was done, and could be checked.</summary>
        public required bool MeetsGoal { get; init; }
        public IReadOnlyList<string> Unmet { get; init; } = [];
        public IReadOnlyList<DeclinedRequest> Declined { get; init; } = [];
        public IReadOnlyList<EditNote> Notes { get; init; } = [];
        public IReadOnlyList<Wish> Wishes { get; init; } = [];

        /// <summary>What to ask of the backend once more: the user's own request, as far as the result misses it; null: nothing.</summary>
        public string? FollowUp { get; init; }
    }

    protected override Task<Output> ExecuteAsync(Input input, CancellationToken cancellationToken) => Task.FromResult(Judge(input, input.Result!));

    internal static Output Judge(Input input, MediaFacts result)
    {
        var language = input.Language;
        var asked = input.Request with { Edit = input.Request.Over(input.EarlierEdit), Unsupported = [] };
        var declined = input.Declined.ToList();
        var possible = asked with { Edit = asked.Edit.Without(declined.Select(request => request.Kind).OfType<EditKind>()) };
        // What an agent says that it holds is fitted already.
        var fitting = input.Held is { } held ? new EditFitting { Edit = held } : EditFitting.Fit(possible, input.Source, capabilities: null, language);
        declined.AddRange(fitting.Declined);

        var goal = Goal.Of(fitting.Edit, input.Source).Over(input.EarlierEdit is null ? input.EarlierGoal : null);
        var verdict = Verdict.Of(new JudgedResult(goal, fitting.Edit, result) { Ssim = input.Ssim, Notes = input.Notes, Applied = input.Applied }, language);
        List<string> unmet = [.. verdict.Unmet];
        if (IsLarger(input, result, fitting.Edit)) unmet.Add(Phrases.LargerThanSource(result.Bytes, input.Source.Bytes, language));
        if (input.AgentError is { } error) unmet.Add(Phrases.AgentReported(error, language));
        List<EditNote> notes = [.. input.Notes];
        if (Unchecked(input, asked.Edit, verdict, declined, language) is { Count: > 0 } left) notes.Add(new EditNote("unchecked", Phrases.Unchecked(left, language)));
        return new Output
        {
            Goal = goal,
            Edit = fitting.Edit,
            MeetsGoal = unmet.Count == 0 && declined.Count == 0 && !notes.Exists(note => note.Code == "unchecked"),
            Unmet = unmet,
            Declined = declined,
            Wishes = Wishes.Of(asked.Edit, verdict, declined, NotHeld(input, asked.Edit, declined), UnsupportedWords(input, declined), language),
            Notes = notes,
            FollowUp = verdict.AskAgain.Count > 0 && (input.Held ?? possible.Edit).Ask(verdict.AskAgain, language) is { Length: > 0 } request ? request : null,
        };
    }

    /// <summary>What was asked for and neither declined nor seen in the result.</summary>
    private static List<string> Unchecked(Input input, VideoEdit asked, Verdict verdict, List<DeclinedRequest> declined, Language language)
    {
        List<string> left = [.. verdict.Unchecked.Select(kind => EditCatalog.Of(kind).Describe(asked, language)).Where(text => text.Length > 0)];
        if (input.ExportOnly) return left;
        left.AddRange(NotHeld(input, asked, declined).Select(kind => EditCatalog.Of(kind).Describe(asked, language)).Where(text => text.Length > 0));
        left.AddRange(StillHeld(input));
        left.AddRange(UnsupportedWords(input, declined));
        if (input.Request.IsEmpty) left.Add(language.Say("the request itself", "您的要求"));
        return left;
    }

    /// <summary>What this revision asks for and the agent does not say that it holds.</summary>
    private static List<EditKind> NotHeld(Input input, VideoEdit asked, List<DeclinedRequest> declined) => input.Held is not { } held || input.ExportOnly
        ? []
        // Two edits may cancel each other out ("rotate left", "rotate right"), which leaves nothing to hold.
        : [.. input.Request.Edit.Kinds.Intersect(asked.Kinds).Except(held.Kinds).Except(declined.Select(request => request.Kind).OfType<EditKind>())];

    /// <summary>What is to be taken back and the agent still holds.</summary>
    private static IEnumerable<string> StillHeld(Input input) => input.Held is not { } held
        ? []
        : input.Request.Removed.Intersect(held.Kinds).Except(input.Request.Edit.Kinds)
            .Select(kind => EditCatalog.Of(kind).Describe(held, input.Language)).Where(text => text.Length > 0)
            .Select(text => input.Language.Say($"without {text}", $"取消：{text}"));

    /// <summary>What no edit stands for, and nobody has declined.</summary>
    private static List<string> UnsupportedWords(Input input, List<DeclinedRequest> declined) => input.ExportOnly
        ? []
        : [.. input.Request.Unsupported.Where(words => !declined.Exists(request => request.Request == words))];

    /// <summary>
    /// Of a slower video, one that was joined with others, a video made of a picture, or a GIF made of a video, that is no fault; nor of another format or codec that came
    /// with a size of its own.
    /// </summary>
    private static bool IsLarger(Input input, MediaFacts result, VideoEdit edit) =>
        input.Source.Bytes > 0 && result.Bytes > input.Source.Bytes
        && edit.Speed is null or { Factor: >= 1 } && edit.Join is null && input.Source.SourceKind() == result.SourceKind()
        && (edit is { Format: null, Codec: null } || edit.Size?.Bytes is null);
}
