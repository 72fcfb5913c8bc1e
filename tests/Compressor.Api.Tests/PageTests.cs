using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Compressor.Api.Tests.Hosts;
using Compressor.Core.Jobs;
using Compressor.Storage;

namespace Compressor.Api.Tests;

/// <summary>What pages need beside jobs: many jobs in one stream, and their files.</summary>
public class PageTests : ApiTests
{
    [Fact]
    public async Task One_stream_tells_of_several_jobs_until_all_have_ended()
    {
        var (first, second) = (await StartJobAsync(), await StartJobAsync());
        await using var events = await EventReader.OpenAsync(Client, $"/api/events?jobs={first},{second}");
        Assert.Equal([("progress", "queued"), ("progress", "queued")], [await events.NextAsync(), await events.NextAsync()]);
        Host.Jobs.Change(second, job => job with { Status = JobState.Rendering });
        Assert.Equal(("progress", "rendering"), await events.NextAsync());
        Host.Jobs.Change(first, job => job with { Status = JobState.Failed });
        Assert.Equal(("failed", "failed"), await events.NextAsync());
        Host.Jobs.Change(second, job => job with { Status = JobState.Completed });
        Assert.Equal(("completed", "completed"), await events.NextAsync());
        Assert.Null(await events.NextAsync());

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/events?jobs={first},{second}");
        again.Headers.Add("Last-Event-ID", events.LastId);
        Assert.Equal(HttpStatusCode.NoContent, (await Client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task A_job_that_is_gone_is_told_among_others_and_alone_is_not_found()
    {
        var id = await StartJobAsync();
        Host.Jobs.Change(id, job => job with { Status = JobState.Cancelled });
        var told = await Client.GetStringAsync($"/api/events?jobs=none,{id},../x");
        Assert.Contains("event: gone\ndata: {\"id\":\"none\"}\n", told, StringComparison.Ordinal);
        Assert.Contains("event: gone\ndata: {\"id\":\"../x\"}\n", told, StringComparison.Ordinal);
        Assert.Contains("event: cancelled\n", told, StringComparison.Ordinal);
        await AssertProblemAsync(await Client.GetAsync("/api/events?jobs=none"), 404, "job_not_found");
    }

    [Theory]
    [InlineData("events", 51)]
    [InlineData("events", 0)]
    [InlineData("archive", 101)]
    [InlineData("archive", 0)]
    public async Task No_jobs_or_too_many_are_refused(string route, int count) => await AssertProblemAsync(
        await Client.GetAsync($"/api/{route}?jobs={string.Join(',', Enumerable.Range(0, count).Select(number => $"job-{number}"))}"), 400, "query_invalid");

    [Fact]
    public async Task Results_are_packed_into_one_file_under_names_of_their_own()
    {
        var (first, second) = (await StartJobAsync(), await StartJobAsync());
        await AssertProblemAsync(await Client.GetAsync($"/api/archive?jobs={first}"), 409, "job_not_finished");
        foreach (var id in new[] { first, second }) (await DownloadAsync(id)).Dispose();
        using var answer = await Client.GetAsync($"/api/archive?jobs={first},{second},{first}");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("compressed.zip", answer.Content.Headers.ContentDisposition!.FileName);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(), ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        Assert.Equal(["假期-compressed.mp4", "假期-compressed (2).mp4"], zip.Entries.Select(entry => entry.FullName));
        foreach (var entry in zip.Entries)
        {
            Assert.Equal(entry.Length, entry.CompressedLength);
            using var reader = new StreamReader(await entry.OpenAsync());
            Assert.Equal("hello world", await reader.ReadToEndAsync());
        }
    }

    [Fact]
    public async Task An_archive_is_refused_as_a_whole_where_a_file_is_missing()
    {
        var (done, failed, lost) = (await StartJobAsync(), await StartJobAsync(), await StartJobAsync());
        (await DownloadAsync(done)).Dispose();
        Host.Jobs.Change(failed, job => job with { Status = JobState.Failed });
        Host.Jobs.Change(lost, job => job with { Status = JobState.Completed, Result = ScriptedJobs.ResultAt(new BlobName("results", "lost/x.mp4"), "x.mp4") });
        await AssertProblemAsync(await Client.GetAsync($"/api/archive?jobs={done},{failed}"), 409, "no_result");
        await AssertProblemAsync(await Client.GetAsync($"/api/archive?jobs={done},{lost}"), 404, "file_not_found");
        await AssertProblemAsync(await Client.GetAsync($"/api/archive?jobs={done},none"), 404, "job_not_found");
    }

    [Fact]
    public async Task The_source_is_shown_where_it_is_and_only_where_it_is_stored()
    {
        var ticket = await TicketAsync("假期 1.mp4");
        using var put = await PutAsync(ticket, "video");
        var job = await JsonAsync(
            await Client.PostAsJsonAsync("/api/jobs", new { source = new { upload = ticket.GetProperty("id").GetString() }, prompt = Prompt }), HttpStatusCode.Accepted);
        using var redirect = await Client.GetAsync($"/api/jobs/{job.GetProperty("id")}/source");
        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);
        using var content = await Client.GetAsync(redirect.Headers.Location);
        Assert.Equal("video", await content.Content.ReadAsStringAsync());
        Assert.Null(content.Content.Headers.ContentDisposition);
        var link = await JsonAsync(await Client.GetAsync($"/api/jobs/{job.GetProperty("id")}/source?redirect=false"), HttpStatusCode.OK);
        Assert.Equal("假期 1.mp4", link.GetProperty("fileName").GetString());

        // An address is a secret of the user's.
        await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{await StartJobAsync()}/source"), 404, "file_not_found");
        await AssertProblemAsync(await Client.GetAsync("/api/jobs/none/source"), 404, "job_not_found");
    }

    [Theory]
    [InlineData("of=both")]
    [InlineData("at=-1")]
    [InlineData("at=1e300")]
    [InlineData("width=10000")]
    [InlineData("width=x")]
    public async Task A_picture_that_cannot_be_meant_is_refused(string query) =>
        await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{await StartJobAsync()}/poster?{query}"), 400, "query_invalid");

    [Fact]
    public async Task A_host_that_cannot_decode_videos_has_no_pictures_of_them()
    {
        var id = await StartJobAsync();
        await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{id}/poster"), 404, "frame_unavailable");
        await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{id}/poster?of=source&at=2.5&width=64"), 404, "frame_unavailable");
        await AssertProblemAsync(await Client.GetAsync("/api/jobs/none/poster"), 404, "job_not_found");
    }
}

/// <summary>The beat of a stream, by a clock of the test's own.</summary>
public class BeatTests : ApiTests
{
    [Fact]
    public async Task A_page_hears_a_beat_each_second()
    {
        var id = await StartJobAsync();
        await using var events = await EventReader.OpenAsync(Client, $"/api/events?jobs={id}&beat=1");
        Assert.Equal(("progress", "queued"), await events.NextAsync());
        for (var second = 0; second < 3; second++)
        {
            Host.Time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal("beat", await events.NextNameAsync());
        }

        Host.Jobs.Change(id, job => job with { Status = JobState.Completed });
        Assert.Equal(("completed", "completed"), await events.NextAsync());
        Assert.Null(await events.NextNameAsync());
    }
}
