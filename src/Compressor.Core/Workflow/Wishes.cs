using Compressor.Core.Jobs;
using Compressor.Edits;

namespace Compressor.Core.Workflow;

/// <summary>Says of each thing that was asked for what became of it.</summary>
internal static class Wishes
{
    /// <param name="asked">All that was asked for, by all revisions.</param>
    /// <param name="unsure">Kinds of which the backend does not say that it has done them.</param>
    /// <param name="unsaid">Words that no kind of edit stands for, and that nobody has declined.</param>
    public static IReadOnlyList<Wish> Of(
        VideoEdit asked, Verdict verdict, IReadOnlyList<DeclinedRequest> declined, IReadOnlyList<EditKind> unsure, IReadOnlyList<string> unsaid, Language language)
    {
        var refused = declined.Where(request => request.Kind is not null).DistinctBy(request => request.Kind).ToDictionary(request => request.Kind!.Value);
        return
        [
            .. asked.Kinds.Except(refused.Keys).Select(kind => (Kind: kind, Text: EditCatalog.Of(kind).Describe(asked, language))).Where(one => one.Text.Length > 0)
                .Select(one => new Wish(one.Kind, one.Text, StateOf(one.Kind, verdict, unsure)) { Detail = verdict.Missed.GetValueOrDefault(one.Kind) }),
            .. declined.Select(request => new Wish(request.Kind, request.Request, WishState.Declined) { Detail = request.Reason }),
            .. unsaid.Select(words => new Wish(null, words, WishState.Unchecked)),
        ];
    }

    public static IReadOnlyList<Wish> Done(VideoEdit asked, Language language) => Of(asked, new Verdict(), [], [], [], language);

    private static WishState StateOf(EditKind kind, Verdict verdict, IReadOnlyList<EditKind> unsure)
    {
        if (verdict.Missed.ContainsKey(kind)) return WishState.Missed;
        return unsure.Contains(kind) || verdict.Unchecked.Contains(kind) ? WishState.Unchecked : WishState.Done;
    }
}
