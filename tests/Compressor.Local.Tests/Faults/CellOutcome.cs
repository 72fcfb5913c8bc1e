using System.Text.RegularExpressions;
using Compressor.Core.Jobs;
using Compressor.Local.Tests.Jobs;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;

namespace Compressor.Local.Tests.Faults;

/// <summary>What became of a job, and what the backend has counted of it.</summary>
/// <param name="Code">The error's; null: it completed.</param>
/// <param name="Broken">What should never be, in words.</param>
public sealed partial record CellOutcome(FaultCell Cell, JobState State, string? Code, IReadOnlyList<string> Broken, TimeSpan Time)
{
    public int Sessions { get; init; }
    public int Messages { get; init; }
    public int Uploads { get; init; }
    public int Renders { get; init; }
    public int Cancels { get; init; }

    /// <summary>How many of <see cref="Broken"/> are about things that were sent twice.</summary>
    public int Twice { get; init; }

    /// <summary>How many are about files.</summary>
    public int Stray { get; init; }

    public bool IsLost { get; init; }

    public override string ToString() =>
        $"{Cell}: {State} {Code} in {Time.TotalSeconds:0.0} s; sessions {Sessions}, uploads {Uploads}, messages {Messages}, renders {Renders}, cancels {Cancels}{string.Concat(Broken.Select(broken => "\n    " + broken))}";

    public static CellOutcome Lost(FaultCell cell, Job? job, TimeSpan time) =>
        new(cell, job?.Status ?? JobState.Failed, null, [$"It did not end: {job?.Text}"], time) { IsLost = true };

    internal static async Task<CellOutcome> OfAsync(FaultCell cell, JobsFixture fixture, Job job, TimeSpan time)
    {
        var backend = fixture.Backend;
        var twice = Twices(backend).ToList();
        var stray = await StraysAsync(fixture, job).ToListAsync();
        var others = Wording(job, backend).ToList();
        var isAsExpected = Expectation.Of(cell).Allows(job);
        if (!isAsExpected) others.Add($"It should have been {Expectation.Of(cell)}: {job.Text} {job.Error?.Action}");
        return new(cell, job.Status, job.Error?.Code, [.. twice, .. stray, .. others], time)
        {
            Sessions = backend.Of(NemoRoute.Session).Count,
            Messages = backend.Messages.Count,
            Uploads = backend.Of(NemoRoute.Upload).Count,
            Renders = backend.Renders.Count,
            Cancels = backend.Of(NemoRoute.Cancel).Count,
            Twice = twice.Count,
            Stray = stray.Count,
            IsLost = !isAsExpected,
        };
    }

    /// <summary>A request that may have had its effect is never repeated in its session.</summary>
    private static IEnumerable<string> Twices(NemoBackend backend)
    {
        foreach (var route in new[] { NemoRoute.Upload, NemoRoute.Message })
        {
            var mayHaveArrived = backend.Of(route).Where(request => request.Fault is not { IsRefusal: true });
            foreach (var group in mayHaveArrived.GroupBy(request => (request.Session, request.Body)).Where(group => group.Key.Session is not null && group.Count() > 1))
                yield return $"{route} {group.Count()} times in session {group.Key.Session}";
        }

        // A request whose body was not read says nothing of its session: then there may be one more than sessions at most.
        if (backend.Messages.Count > backend.Of(NemoRoute.Session).Count) yield return $"{backend.Messages.Count} messages in {backend.Of(NemoRoute.Session).Count} sessions";
        if (backend.RendersBesideOthers > 0) yield return "a render was started while another was at work";
        foreach (var id in backend.Renders.GroupBy(render => render.Id, StringComparer.Ordinal).Where(group => group.Count() > 1)) yield return $"render {id.Key} twice";
    }

    private static async IAsyncEnumerable<string> StraysAsync(JobsFixture fixture, Job job)
    {
        var results = await fixture.Blobs.ListAsync("results", "").Where(blob => !blob.Blob.Name.EndsWith(".json", StringComparison.Ordinal)).ToListAsync();
        if (results.Count != (job.Status is JobState.Completed ? 1 : 0)) yield return $"{results.Count} results";
        foreach (var result in results)
        {
            using var bytes = new MemoryStream();
            await using (var content = await fixture.Blobs.OpenReadAsync(result.Blob)) await content.CopyToAsync(bytes);
            if (!bytes.ToArray().AsSpan().SequenceEqual(TestClips.Mp4())) yield return $"a result of {bytes.Length} bytes that is not the backend's";
        }

        var writing = Path.Combine(fixture.Folder, "blobs", ".writing");
        if (Directory.Exists(writing) && Directory.EnumerateFiles(writing).Any()) yield return "half-written files";
    }

    private static IEnumerable<string> Wording(Job job, NemoBackend backend)
    {
        var said = string.Join('\n', [job.Text, job.Error?.Message, job.Error?.Action, .. job.Messages.Select(message => message.Text)]);
        if (Internals().Match(said) is { Success: true } match) yield return $"\"{match.Value}\" is told: {said}";
        if (backend.Tokens.Any(token => said.Contains(token, StringComparison.Ordinal))) yield return "a token is told";
        if (job.Status is JobState.Failed && (job.Error is null || job.Error.Message.Length < 10 || job.Error.Action.Length < 5)) yield return "the failure has no sentence";
    }

    /// <summary>What no person should read: mark-up, stack traces, names of exceptions, addresses.</summary>
    [GeneratedRegex(@"</?[a-zA-Z!][^>]*>|^\s+at \S+|\bat \w+ \(|[a-z]Exception\b|127\.0\.0\.1|render_[0-9a-f]{8}|\0", RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Internals();
}
