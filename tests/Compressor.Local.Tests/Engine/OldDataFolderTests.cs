using System.IO.Compression;
using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Core.Retention;
using Compressor.Local.Hosting;
using Compressor.Local.Tests.Hosting;
using Compressor.Storage;
using Compressor.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Tests.Engine;

/// <summary>Whole data folders that earlier versions have written, with jobs in every state: <c>tests/tools/data-folder.js</c> made them.</summary>
public sealed class OldDataFolderTests : IDisposable
{
    private static readonly string Recordings = Path.Combine(AppContext.BaseDirectory, "Recordings", "data-folders");

    private readonly TemporaryFolder _folder = new();
    private JsonElement _told;

    /// <summary>The oldest and the newest; those between by the long tests.</summary>
    public static IEnumerable<TheoryDataRow<string>> Folders
    {
        get
        {
            var names = Directory.EnumerateFiles(Recordings, "*.zip").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToList();
            return names.Select((name, at) => new TheoryDataRow<string>(name) { Explicit = at > 0 && at < names.Count - 1 });
        }
    }

    private string Data => _folder["data"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task It_is_listed_as_it_was_goes_on_and_is_cleared(string name)
    {
        ZipFile.ExtractToDirectory(Path.Combine(Recordings, name + ".zip"), _folder.Path);
        _told = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(_folder["told.json"], TestContext.Current.CancellationToken));
        var stopped = _told.EnumerateObject().Max(job => job.Value.GetProperty("updatedAt").GetDateTimeOffset());
        await using var host = await OwnHost.StartAsync(
            Data, new ClockFrom(stopped + TimeSpan.FromMinutes(1)),
            // The renderer has the machine's clock.
            new("Workflow:IsLocal", "true"), new("Renderer:RetainFor", "3650.00:00:00"));

        await AssertEndedJobsAreAsTheyWereAsync(host);
        foreach (var unended in (string[])["rendering", "waiting"])
        {
            var ended = await host.Jobs.WatchAsync(IdOf(unended), TestContext.Current.CancellationToken).LastAsync(TestContext.Current.CancellationToken);
            Assert.True(ended.Status == JobState.Completed, ended.Error?.ToString());
            await AssertResultIsThereAsync(host, ended);
        }

        var answer = await host.Jobs.SendMessageAsync(IdOf("revised"), "make it 2 fps", cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotNull(answer);
        var revised = await host.Jobs.WatchAsync(IdOf("revised"), TestContext.Current.CancellationToken).LastAsync(TestContext.Current.CancellationToken);
        Assert.Equal((3, JobState.Completed), (revised.Revision, revised.Status));
        await AssertResultIsThereAsync(host, revised);

        await ClearAsync(host, new ClockFrom(stopped + TimeSpan.FromDays(9)));
        Assert.Empty((await host.Jobs.ListAsync(null, null, 100, TestContext.Current.CancellationToken)).Items);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(Data, "blobs"), "*.mp4*", SearchOption.AllDirectories));
        var records = await host.Get<IRecordStore>().ListAsync("", TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(records, record => _told.EnumerateObject().Any(job => record.Contains(job.Value.GetProperty("id").GetString()!, StringComparison.Ordinal)));
    }

    private async Task AssertEndedJobsAreAsTheyWereAsync(OwnHost host)
    {
        var listed = (await host.Jobs.ListAsync(null, null, 100, TestContext.Current.CancellationToken)).Items;
        Assert.Equal(_told.EnumerateObject().Select(job => job.Value.GetProperty("id").GetString()).Order(), listed.Select(job => job.Id).Order());
        foreach (var name in (string[])["completed", "revised", "failed", "cancelled"])
        {
            var (was, now) = (_told.GetProperty(name), await host.Jobs.GetAsync(IdOf(name), TestContext.Current.CancellationToken));
            Assert.NotNull(now);
            Assert.Equal(was.GetProperty("status").GetString(), now.Status.ToString(), ignoreCase: true);
            Assert.Equal(was.GetProperty("revision").GetInt32(), now.Revision);
            Assert.Equal(was.GetProperty("prompt").GetString(), now.Prompt);
            Assert.Equal(was.GetProperty("input").GetString(), now.Input);
            Assert.Equal(was.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null, now.Error?.Code);
            Assert.Equal(Texts(was.GetProperty("messages")), now.Messages.Select(message => message.Text));
            Assert.Equal(was.GetProperty("createdAt").GetDateTimeOffset(), now.CreatedAt);
            Assert.Equal(name, now.Metadata!["name"]);
            if (!was.TryGetProperty("result", out var result)) continue;
            Assert.Equal(result.GetProperty("bytes").GetInt64(), now.Result!.Bytes);
            Assert.Equal(result.GetProperty("meetsGoal").GetBoolean(), now.Result.MeetsGoal);
            await AssertResultIsThereAsync(host, now);
        }

        var revisions = await host.Jobs.GetRevisionsAsync(IdOf("revised"), TestContext.Current.CancellationToken);
        Assert.Equal([1, 2], revisions!.Select(revision => revision.Revision));
        await Task.WhenAll(revisions!.Select(revision => AssertResultIsThereAsync(host, revision)));
        Assert.Equal(IdOf("failed"), Assert.Single((await host.Jobs.ListAsync(new JobFilter { Status = JobState.Failed }, null, 100, TestContext.Current.CancellationToken)).Items).Id);
    }

    private static async Task AssertResultIsThereAsync(OwnHost host, Job job)
    {
        Assert.True(BlobNames.TryParse(job.Result!.Blob, out var blob));
        Assert.Equal(job.Result.Bytes, (await host.Get<IBlobStore>().GetFactsAsync(blob, TestContext.Current.CancellationToken))!.Length);
    }

    private static Task ClearAsync(OwnHost host, TimeProvider later)
    {
        var retention = ActivatorUtilities.CreateInstance<JobRetention>(host.Services, later);
        return ActivatorUtilities.CreateInstance<RetentionService>(host.Services, retention, later).PurgeAsync(TestContext.Current.CancellationToken);
    }

    private string IdOf(string name) => _told.GetProperty(name).GetProperty("id").GetString()!;

    private static IEnumerable<string?> Texts(JsonElement messages) => messages.EnumerateArray().Select(message => message.GetProperty("text").GetString());

    /// <summary>Goes on from a given time: a folder that lay for months would be cleared at once, and rightly so.</summary>
    private sealed class ClockFrom(DateTimeOffset start) : TimeProvider
    {
        private readonly TimeSpan _behind = System.GetUtcNow() - start;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - _behind;
    }
}
