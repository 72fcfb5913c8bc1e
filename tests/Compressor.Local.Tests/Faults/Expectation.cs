using Compressor.Core.Jobs;
using Compressor.TestSupport.Nemo;

namespace Compressor.Local.Tests.Faults;

/// <summary>How a cell's job may end.</summary>
/// <param name="Codes">Codes of its error.</param>
internal sealed record Expectation(bool MayComplete, params string[] Codes)
{
    public override string ToString() => string.Join(" or ", MayComplete ? Codes.Prepend("completed") : Codes);

    public bool Allows(Job job) => job.Status switch
    {
        JobState.Completed => MayComplete,
        JobState.Cancelled => Codes.Contains("cancelled"),
        _ => Codes.Contains(job.Error?.Code),
    };

    private static readonly Expectation Completes = new(true);

    /// <summary>After each refusal, by its name in the catalog.</summary>
    private static readonly Dictionary<string, string> Refusals = new(StringComparer.Ordinal)
    {
        ["401"] = "invalid_token",
        ["403"] = "backend_error",
        ["404"] = "backend_error",
        ["404 for the session"] = "session_expired",
        ["409"] = "backend_error",
        ["413"] = "file_too_large",
        ["200 and code 2001"] = "out_of_credits",
        ["an error in the stream"] = "out_of_credits",
        ["a redirect to itself"] = "backend_error",
    };

    public static Expectation Of(FaultCell cell)
    {
        var isGone = cell is { Fault.Name: "connection refused", Times: Times.Always };
        return cell.Route switch
        {
            NemoRoute.Cancel => Fails("cancelled"),
            // Nothing that a job needs.
            NemoRoute.Claim => Completes,
            // There is another way, as long as there is a backend.
            NemoRoute.Credits or NemoRoute.File => isGone ? Fails("backend_unavailable") : Completes,
            _ when cell.Fault.Class is FaultClass.Harmless => Completes,
            // NemoVideo's own API has no such request, so whatever is no list is taken for its.
            NemoRoute.Formats when IsTakenForNoList(cell.Fault) => Fails("unsupported_file"),
            _ when cell.Fault.Class is FaultClass.Refused => AfterRefusal(cell),
            _ when cell.Fault.Class is FaultClass.RateLimited => AfterRateLimit(cell),
            // It may have arrived, so it is not sent again. If it had its effect, the state shows that.
            NemoRoute.Message => isGone ? Fails("backend_unavailable") : cell.Fault.Make().HasEffect ? Completes : Fails("no_answer", "agent_error"),
            // The result is asked for once more at once, and that's all.
            NemoRoute.Download when cell is { Fault.Name: "truncated", Times: not Times.Once } => Fails("result_invalid"),
            NemoRoute.Submit when cell.Fault.Make().HasEffect => Completes,
            _ when cell.Times is not Times.Always => Completes,
            NemoRoute.Poll => Fails("render_timed_out"),
            NemoRoute.Upload => Fails("backend_unavailable", "upload_interrupted"),
            _ => Fails("backend_unavailable"),
        };
    }

    private static bool IsTakenForNoList(NamedFault fault) =>
        (fault.Class is FaultClass.Refused && fault.Name != "401") || (fault.Class is FaultClass.Unreadable && fault.Make() is not Fault.Huge);

    private static Expectation Fails(params string[] codes) => new(false, codes);

    private static Expectation AfterRefusal(FaultCell cell) => (cell.Route, cell.Fault.Name, cell.Times) switch
    {
        (NemoRoute.Token, "401", _) => Fails("invalid_token"),
        // A new token, a new session.
        (_, "401" or "404 for the session", Times.Once) => Completes,
        // A backend may need a moment before it finds a render.
        (NemoRoute.Poll, "404" or "404 for the session", Times.Twice or Times.Once) => Completes,
        (NemoRoute.Poll, "404" or "404 for the session", _) => Fails("render_failed"),
        // One more render, under a new id.
        (NemoRoute.Submit or NemoRoute.Poll, _, Times.Once) when Refusals[cell.Fault.Name] == "backend_error" => Completes,
        _ => Fails(Refusals[cell.Fault.Name]),
    };

    private static Expectation AfterRateLimit(FaultCell cell) => (cell.Route, cell.Times) switch
    {
        (NemoRoute.Poll, Times.Always) => Fails("render_timed_out"),
        (NemoRoute.Poll, _) => Completes,
        (_, Times.Once) when cell.Fault.Name != "429 for a week" => Completes,
        _ => Fails("rate_limited"),
    };
}
