using Compressor.Core.Addresses;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Sources;
using Compressor.Edits;
using Compressor.Nemo;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Core.Tests.Workflow;

public sealed class SourceGateTests : IDisposable
{
    private static readonly Uri One = new("https://one.example/clip.mp4?key=1"), Other = new("https://other.example/clip.mp4");

    private static readonly string OneName = ServerNames.Of(One), OtherName = ServerNames.Of(Other);

    private readonly FakeTimeProvider _time = new();
    private readonly SourceGate _gate;
    private readonly List<string> _opened = [];

    public SourceGateTests()
    {
        _gate = new SourceGate(new JobLimits { MaxConcurrentJobs = 8, MaxJobsPerSource = 3 }, _time);
        _gate.Opened += _opened.Add;
    }

    public void Dispose() => _gate.Dispose();

    [Fact]
    public void Instances_have_a_share_of_a_server_until_they_leave()
    {
        Ask(One, request => request.Answered(206));
        string[] ids = ["a", "b", "c"];
        Assert.All(ids, id => Assert.Null(_gate.TryEnter(id, [OneName])));
        Assert.Equal(OneName, _gate.TryEnter("d", [OtherName, OneName]));
        // Those that have a place need no other for what they ask of it.
        foreach (var id in ids)
        {
            using var request = _gate.Enter(id, One);
            Assert.Null(request.Wait);
        }

        Assert.NotNull(_gate.Enter("e", One).Wait);
        _opened.Clear();
        _gate.Leave("b");
        Assert.Contains(OneName, _opened);
        Assert.Null(_gate.TryEnter("d", [OtherName, OneName]));
        _gate.Leave("b");
        Assert.Equal(OneName, _gate.TryEnter("e", [OneName]));
    }

    [Fact]
    public void A_server_that_has_not_answered_has_one_job_and_all_such_have_two_of_eight()
    {
        Assert.Null(_gate.TryEnter("a", [OneName]));
        Assert.Equal(OneName, _gate.TryEnter("b", [OneName]));
        Assert.Null(_gate.TryEnter("c", [OtherName]));
        var third = ServerNames.Of(new Uri("https://third.example/"));
        var blocker = _gate.TryEnter("d", [third]);
        Assert.NotNull(blocker);
        Assert.NotEqual(third, blocker);

        _opened.Clear();
        using (var request = _gate.Enter("a", One)) request.Answered(200);
        // It has the places of a server that is well, and one for others is free.
        Assert.Equal([OneName, blocker], _opened);
        Assert.Null(_gate.TryEnter("b", [OneName]));
        Assert.Null(_gate.TryEnter("d", [third]));
    }

    [Fact]
    public void A_server_that_hangs_is_paused_and_whoever_waits_hears_of_the_end()
    {
        Ask(One, request => request.Failed(hung: true));
        Assert.Equal(OneName, _gate.TryEnter("a", [OneName]));
        Assert.Equal((true, 30), (_gate.Enter("x", One) is var refused && refused.IsFailing, Math.Round(refused.Wait!.Value.TotalSeconds)));
        _opened.Clear();
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(_opened);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([OneName], _opened);
        Assert.Null(_gate.TryEnter("a", [OneName]));
        Assert.Null(_gate.TryEnter("b", [OtherName]));
    }

    [Theory]
    [InlineData(206, null)]
    [InlineData(404, null)]
    [InlineData(503, 3)]
    [InlineData(429, 3)]
    [InlineData(null, 3)]
    public void What_fails_at_once_is_paused_after_three_failures_and_what_answers_never(int? status, int? pausedAfter)
    {
        var asked = 0;
        while (asked < 10)
        {
            using var request = _gate.Enter("x", One);
            if (request.Wait is not null) break;
            if (status is { } known) request.Answered(known);
            else request.Failed(hung: false);
            asked++;
        }

        Assert.Equal(pausedAfter ?? 10, asked);
    }

    [Fact]
    public void Who_has_waited_half_an_hour_for_a_server_that_does_not_answer_begins_to_be_told_so()
    {
        Ask(One, request => request.Failed(hung: true));
        Assert.Equal(OneName, _gate.TryEnter("a", [OneName]));
        _time.Advance(SourceGate.Patience);
        Ask(One, request => request.Failed(hung: true));
        Assert.Null(_gate.TryEnter("a", [OneName]));
        Assert.True(_gate.Enter("a", One).IsFailing);
        Assert.Equal(OneName, _gate.TryEnter("b", [OneName]));
        // It has taken no place.
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(_gate.TryEnter("b", [OneName]));
    }

    [Fact]
    public void An_instance_needs_the_servers_of_the_files_that_it_fetches()
    {
        SourceRef source = new(null, "a.mp4") { Server = "s" }, blob = new("uploads/b.mp4", "b.mp4"), song = new(null, "c.mp3") { Server = "t" };
        Assert.Equal(["s", "t"], _gate.Of(Input(source, song, source)));
        Assert.Equal(["t"], _gate.Of(Input(blob, song)));
        Assert.Empty(_gate.Of(Input(blob)));
        var held = Input(source, song) with { Session = new NemoSession("task", "id", AcceptsIdempotencyKey: false) };
        Assert.Equal(["t"], _gate.Of(held));
        Assert.Empty(_gate.Of(held with { AttachmentsHeld = 1 }));
        Assert.Equal(["s", "t"], _gate.Of(held with { IsNewSource = true }));
        BatchItemInput Item(SourceRef file) => new() { Source = file, Prompt = "smaller", Language = Language.English };
        Assert.Equal(["t", "s"], _gate.Of(new RunBatchInput
        {
            BatchId = "b",
            Language = Language.English,
            Items = [Item(blob), Item(song), Item(source), Item(song)],
            Settings = new WorkflowSettings(),
            CreatedAt = _time.GetUtcNow(),
        }));
    }

    [Fact]
    public void Servers_are_not_remembered_without_end()
    {
        for (var i = 0; i < SourceGate.MaxServers + 100; i++) Ask(new Uri($"https://server-{i}.example/"), request => request.Failed(hung: true));
        Assert.Equal(SourceGate.MaxServers, _gate.Count);
    }

    private static CompressVideoInput Input(SourceRef source, params SourceRef[] attachments) => new()
    {
        JobId = "job",
        Source = source,
        Attachments = attachments,
        Prompt = "smaller",
        Language = Language.English,
        Settings = new WorkflowSettings(),
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private void Ask(Uri url, Action<SourceGate.Request> end)
    {
        using var request = _gate.Enter("nobody", url);
        Assert.Null(request.Wait);
        end(request);
    }
}
