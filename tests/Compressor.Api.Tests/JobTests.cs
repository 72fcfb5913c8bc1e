using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Api.Tests;

public class JobTests : ApiTests
{
    [Fact]
    public async Task An_operation_is_202_while_it_runs_and_then_200_with_the_result()
    {
        var id = await StartJobAsync();
        using var running = await Client.GetAsync($"/api/jobs/{id}/operation");
        Assert.Equal("queued", (await JsonAsync(running, HttpStatusCode.Accepted)).GetProperty("status").GetString());
        Assert.Equal($"/api/jobs/{id}/operation", running.Headers.Location!.AbsolutePath);
        Assert.True(running.Headers.Location.IsAbsoluteUri);
        Assert.NotNull(running.Headers.RetryAfter);

        Complete(id);
        var done = await JsonAsync(await Client.GetAsync($"/api/jobs/{id}/operation"), HttpStatusCode.OK);
        Assert.True(done.GetProperty("result").GetProperty("meetsGoal").GetBoolean());
        Assert.Equal(new Uri(Client.BaseAddress!, $"/api/jobs/{id}/result").AbsoluteUri, done.GetProperty("result").GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_result_is_a_redirect_or_for_who_cannot_follow_one_a_link_that_needs_no_key()
    {
        var id = await StartJobAsync();
        using var redirect = await DownloadAsync(id);
        Assert.Equal(HttpStatusCode.Redirect, redirect.StatusCode);

        using var answer = await Client.GetAsync($"/api/jobs/{id}/result?redirect=false");
        var link = await JsonAsync(answer, HttpStatusCode.OK);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("假期-compressed.mp4", link.GetProperty("fileName").GetString());
        Assert.Equal(redirect.Headers.Location!.AbsolutePath, new Uri(link.GetProperty("url").GetString()!).AbsolutePath);
        Assert.True(link.GetProperty("expiresAt").GetDateTimeOffset() > DateTimeOffset.UnixEpoch);
        using var client = new HttpClient();
        Assert.Equal("hello world", await client.GetStringAsync(new Uri(link.GetProperty("url").GetString()!)));

        await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{id}/result?redirect=perhaps"), 400, "redirect_invalid");
    }

    [Fact]
    public async Task An_operation_that_failed_or_was_cancelled_is_a_422_problem_while_the_job_stays_a_200()
    {
        var failed = await StartJobAsync();
        Host.Jobs.Change(failed, job => job with { Status = JobState.Failed, Error = new JobError("source_empty", "The file is empty.", "Send it again.") });
        await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{failed}/operation"), 422, "source_empty");
        Assert.Equal("failed", (await JsonAsync(await Client.GetAsync($"/api/jobs/{failed}"), HttpStatusCode.OK)).GetProperty("status").GetString());

        var cancelled = await StartJobAsync();
        using var answer = await Client.PostAsync($"/api/jobs/{cancelled}/cancel", null);
        Assert.Equal("cancelled", (await JsonAsync(answer, HttpStatusCode.Accepted)).GetProperty("status").GetString());
        Assert.Null(answer.Headers.Location); // a flow would follow it to the 422 below
        await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{cancelled}/operation"), 422, "cancelled");
        await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{cancelled}/result"), 409, "no_result");
    }

    [Fact]
    public async Task An_ended_job_is_deleted_and_one_that_runs_is_not()
    {
        var id = await StartJobAsync();
        await AssertProblemAsync(await Client.DeleteAsync($"/api/jobs/{id}"), 409, "job_running");
        Complete(id);
        Assert.Equal(HttpStatusCode.NoContent, (await Client.DeleteAsync($"/api/jobs/{id}")).StatusCode);
        await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{id}"), 404, "job_not_found");
        await AssertProblemAsync(await Client.DeleteAsync($"/api/jobs/{id}"), 404, "job_not_found");
    }

    [Theory]
    [InlineData("GET", "/api/jobs/none")]
    [InlineData("GET", "/api/jobs/none/operation")]
    [InlineData("GET", "/api/jobs/none/events")]
    [InlineData("GET", "/api/jobs/none/result")]
    [InlineData("GET", "/api/jobs/none/timeline")]
    [InlineData("GET", "/api/jobs/..%2Fnone")]
    [InlineData("POST", "/api/jobs/none/cancel")]
    [InlineData("DELETE", "/api/jobs/none")]
    public async Task A_job_that_is_none_is_404(string method, string path) =>
        await AssertProblemAsync(await Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)), 404, "job_not_found");

    [Fact]
    public async Task Jobs_are_listed_newest_first_in_pages()
    {
        string[] ids = [await StartJobAsync(), await StartJobAsync(), await StartJobAsync()];
        Host.Jobs.Change(ids[1], job => job with { Status = JobState.Rendering });
        var first = await JsonAsync(await Client.GetAsync("/api/jobs?limit=2"), HttpStatusCode.OK);
        Assert.Equal([ids[2], ids[1]], Ids(first));
        var second = await JsonAsync(await Client.GetAsync($"/api/jobs?limit=2&after={first.GetProperty("next").GetString()}"), HttpStatusCode.OK);
        Assert.Equal([ids[0]], Ids(second));
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Equal([ids[1]], Ids(await JsonAsync(await Client.GetAsync("/api/jobs?status=rendering"), HttpStatusCode.OK)));
    }

    [Theory]
    [InlineData("limit=0", "limit_invalid")]
    [InlineData("limit=101", "limit_invalid")]
    [InlineData("limit=x", "limit_invalid")]
    [InlineData("status=finished", "status_invalid")]
    [InlineData("status=6", "status_invalid")]
    [InlineData("status=queued&status=failed", "status_invalid")]
    [InlineData("status=queued,failed", "status_invalid")]
    [InlineData("after=banana", "after_invalid")]
    [InlineData("state=queued", "query_invalid")]
    [InlineData("createdAfter=yesterday", "query_invalid")]
    [InlineData("createdAfter=2026-01-01T00:00:00", "query_invalid")]
    [InlineData("createdBefore=2026-02-30", "query_invalid")]
    [InlineData("metadata=x", "query_invalid")]
    [InlineData("metadata.=x", "query_invalid")]
    [InlineData("metadata[]=x", "query_invalid")]
    [InlineData("metadata.a=x&metadata.a=y", "query_invalid")]
    [InlineData("metadata.a=x&metadata[a]=x", "query_invalid")]
    [InlineData("metadata.a=1&metadata.b=2&metadata.c=3&metadata.d=4", "query_invalid")]
    public async Task A_list_that_cannot_be_is_refused(string query, string code) => await AssertProblemAsync(await Client.GetAsync("/api/jobs?" + query), 400, code);

    [Theory]
    [InlineData("/api/jobs?createdAfter=2026-01-01T01:00:00.5Z", 2, 1)]
    [InlineData("/api/jobs?createdAfter=2026-01-01T09:00:00%2B08:00", 2, 1)]
    [InlineData("/api/jobs?createdAfter=2026-01-01T09:00:00+08:00", 2, 1)]
    [InlineData("/api/jobs?createdBefore=2026-01-02", 1, 0)]
    [InlineData("/api/jobs?createdAfter=2026-01-01T00:30:00Z&createdBefore=2026-01-01T23:00:00Z", 1)]
    [InlineData("/api/jobs?metadata.owner=me", 2, 0)]
    [InlineData("/api/jobs?metadata[owner]=me&metadata.number=2", 2)]
    [InlineData("/api/jobs?metadata.owner=ME")]
    [InlineData("/api/jobs?metadata.owner=me&status=rendering", 2)]
    [InlineData("/api/jobs?code=a-function-key&clientId=default", 2, 1, 0)]
    public async Task Jobs_are_found_by_their_time_and_their_metadata(string list, params int[] found)
    {
        object?[] metadata = [new { owner = "me", number = "0" }, null, new { owner = "me", number = "2" }];
        string[] times = ["2026-01-01T00:00:00Z", "2026-01-01T02:00:00Z", "2026-01-02T00:00:00Z"];
        var ids = new List<string>();
        foreach (var (values, time) in metadata.Zip(times))
        {
            var started = await JsonAsync(await Client.PostAsJsonAsync("/api/jobs", new { source = new { url = "https://public.example/a.mp4" }, prompt = Prompt, metadata = values }), HttpStatusCode.Accepted);
            ids.Add(started.GetProperty("id").GetString()!);
            Host.Jobs.Change(ids[^1], job => job with { CreatedAt = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture) });
        }

        Host.Jobs.Change(ids[2], job => job with { Status = JobState.Rendering });
        Assert.Equal(found.Select(index => ids[index]), Ids(await JsonAsync(await Client.GetAsync(list), HttpStatusCode.OK)));
    }

    [Theory]
    [InlineData("/api/jobs/job-1?expand=result")]
    [InlineData("/api/jobs/job-1/result?redirects=false")]
    [InlineData("/api/batches?status=completed")]
    [InlineData("/api/about?x")]
    public async Task A_query_parameter_that_nothing_reads_is_named(string address)
    {
        await StartJobAsync();
        using var answer = await Client.GetAsync(address);
        Assert.Contains($"\"{address.Split('?')[1].Split('=')[0]}\"", (await JsonAsync(answer, HttpStatusCode.BadRequest)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        await AssertProblemAsync(answer, 400, "query_invalid");
    }

    [Fact]
    public async Task Each_state_on_an_event_stream_has_an_id_of_its_own_that_is_the_same_on_every_stream()
    {
        var id = await StartJobAsync();
        await using var events = await EventReader.OpenAsync(Client, $"/api/jobs/{id}/events");
        var ids = new List<string?>();
        foreach (var percent in (int[])[0, 10, 20])
        {
            // The time stands still.
            if (percent > 0) Host.Jobs.Change(id, job => job with { Percent = percent });
            await events.NextAsync();
            ids.Add(events.LastId);
        }

        Assert.Equal(3, ids.Distinct().Count());
        await using var again = await EventReader.OpenAsync(Client, $"/api/jobs/{id}/events");
        await again.NextAsync();
        Assert.Equal(ids[^1], again.LastId);
    }

    [Fact]
    public async Task A_follow_up_is_answered_or_starts_the_next_revision()
    {
        var id = await StartJobAsync();
        await AssertProblemAsync(await Client.PostAsJsonAsync($"/api/jobs/{id}/messages", new { text = "make it 9:16" }), 409, "job_running");
        Complete(id);
        var credits = await JsonAsync(await Client.PostAsJsonAsync($"/api/jobs/{id}/messages", new { text = "credits" }), HttpStatusCode.OK);
        Assert.Equal("credits", credits.GetProperty("action").GetString());
        using var edit = await Client.PostAsJsonAsync($"/api/jobs/{id}/messages", new { text = "make it 9:16" });
        Assert.Equal(2, (await JsonAsync(edit, HttpStatusCode.Accepted)).GetProperty("job").GetProperty("revision").GetInt32());
        Assert.EndsWith($"/api/jobs/{id}/operation", edit.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        Complete(id);
        await JsonAsync(
            await Client.PostAsJsonAsync($"/api/jobs/{id}/messages", new { text = "add this music", attachments = new[] { new { url = "https://public.example/song.mp3" } } }),
            HttpStatusCode.Accepted);
        Assert.Equal("https://public.example/song.mp3", Assert.Single(Host.Jobs.Attached).Url!.AbsoluteUri);
        await AssertProblemAsync(
            await Client.PostAsJsonAsync($"/api/jobs/{id}/messages", new { text = "add this music", attachments = new[] { new { url = "http://10.0.0.1/song.mp3" } } }),
            400, "source_url_refused");
        await AssertProblemAsync(await Client.PostAsJsonAsync($"/api/jobs/{id}/messages", new { text = " " }), 400, "prompt_invalid");
        await AssertProblemAsync(await Client.PostAsJsonAsync("/api/jobs/none/messages", new { text = "x" }), 404, "job_not_found");
    }

    [Fact]
    public async Task Each_revision_has_its_own_prompt_and_result()
    {
        var id = await StartJobAsync();
        await DownloadAsync(id);
        Host.Jobs.Earlier[id] = [(await Host.Jobs.GetAsync(id))!];
        Host.Jobs.Change(id, job => job with { Status = JobState.Failed, Revision = 2, Prompt = "make it 1 kB", Result = null });
        var items = (await JsonAsync(await Client.GetAsync($"/api/jobs/{id}/revisions"), HttpStatusCode.OK)).GetProperty("items");

        Assert.Equal([Prompt, "make it 1 kB"], items.EnumerateArray().Select(item => item.GetProperty("prompt").GetString()));
        var url = items[0].GetProperty("result").GetProperty("url").GetString()!;
        Assert.EndsWith($"/api/jobs/{id}/revisions/1/result", url, StringComparison.Ordinal);
        Assert.False(items[1].TryGetProperty("result", out _));
        var link = await JsonAsync(await Client.GetAsync($"{url}?redirect=false"), HttpStatusCode.OK);
        Assert.Equal("hello world", await Client.GetStringAsync(link.GetProperty("url").GetString()));
        await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{id}/revisions/2/result"), 409, "no_result");
        foreach (var number in (string[])["0", "3", "x", "-1", "99999999999"])
            await AssertProblemAsync(await Client.GetAsync($"/api/jobs/{id}/revisions/{number}/result"), 404, "revision_not_found");
        await AssertProblemAsync(await Client.GetAsync("/api/jobs/none/revisions"), 404, "job_not_found");
        await AssertProblemAsync(await Client.GetAsync("/api/jobs/none/revisions/1/result"), 404, "job_not_found");
    }

    [Fact]
    public async Task Events_tell_each_change_and_end_with_the_job()
    {
        var id = await StartJobAsync();
        await using var events = await EventReader.OpenAsync(Client, $"/api/jobs/{id}/events");
        Assert.Equal(("progress", "queued"), await events.NextAsync());
        Host.Jobs.Change(id, job => job with { Status = JobState.Rendering, Percent = 50 });
        Assert.Equal(("progress", "rendering"), await events.NextAsync());
        Complete(id);
        Assert.Equal(("completed", "completed"), await events.NextAsync());
        Assert.Null(await events.NextAsync());
        Assert.Equal(0, Host.Jobs.Watchers);

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/jobs/{id}/events");
        again.Headers.Add("Last-Event-ID", events.LastId);
        using var response = await Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
    }

    [Fact]
    public async Task A_silent_event_stream_shows_that_it_lives()
    {
        var id = await StartJobAsync();
        await using var events = await EventReader.OpenAsync(Client, $"/api/jobs/{id}/events");
        await events.NextAsync();
        var heartbeat = events.NextCommentAsync();
        while (!heartbeat.IsCompleted)
        {
            Host.Time.Advance(TimeSpan.FromSeconds(15));
            await Task.WhenAny(heartbeat, Task.Delay(10));
        }

        Assert.Equal(": heartbeat", await heartbeat);
    }

    [Fact]
    public async Task Nobody_watches_a_job_for_a_reader_that_has_gone()
    {
        var id = await StartJobAsync();
        await using (var events = await EventReader.OpenAsync(Client, $"/api/jobs/{id}/events"))
        {
            await events.NextAsync();
            Assert.Equal(1, Host.Jobs.Watchers);
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (Host.Jobs.Watchers > 0) await Task.Delay(10, patience.Token);
    }

    [Fact]
    public async Task Timeline_credits_and_health_are_told()
    {
        var id = await StartJobAsync();
        Assert.StartsWith("Timeline", (await JsonAsync(await Client.GetAsync($"/api/jobs/{id}/timeline"), HttpStatusCode.OK)).GetProperty("summary").GetString(), StringComparison.Ordinal);
        Assert.Equal(12, (await JsonAsync(await Client.GetAsync("/api/credits"), HttpStatusCode.OK)).GetProperty("available").GetDouble());
        Assert.Equal("ok", (await JsonAsync(await Client.GetAsync("/api/health"), HttpStatusCode.OK)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task What_the_backend_refuses_is_a_problem_and_no_secret_is_in_it()
    {
        Host.Jobs.CreditsFailure = new NemoException(NemoErrorKind.Unavailable, "gone");
        await AssertProblemAsync(await Client.GetAsync("/api/credits"), 503, "backend_unavailable");
        Host.Jobs.CreditsFailure = new NemoException(NemoErrorKind.RateLimited, "slow") { RetryAfter = TimeSpan.FromSeconds(7) };
        using var limited = await Client.GetAsync("/api/credits");
        Assert.Equal(TimeSpan.FromSeconds(7), limited.Headers.RetryAfter!.Delta);
        await AssertProblemAsync(limited, 429, "rate_limited");
        Host.Jobs.CreditsFailure = new InvalidOperationException("nmv_usr_secret");
        using var broken = await Client.GetAsync("/api/credits");
        Assert.DoesNotContain("secret", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await AssertProblemAsync(broken, 500, "internal_error");
    }

    [Fact]
    public async Task Unknown_addresses_and_methods_are_problems_too()
    {
        await AssertProblemAsync(await Client.GetAsync("/api/nothing"), 404, "route_not_found");
        using var wrong = await Client.DeleteAsync("/api/jobs");
        Assert.Contains("POST", wrong.Content.Headers.Allow);
        await AssertProblemAsync(wrong, 405, "method_not_allowed");
    }

    [Fact]
    public async Task The_API_describes_itself()
    {
        var document = await JsonAsync(await Client.GetAsync("/api/openapi.json"), HttpStatusCode.OK);
        var list = document.GetProperty("paths").GetProperty("/jobs").GetProperty("get");
        Assert.Equal(["status", "createdAfter", "createdBefore", "metadata", "after", "limit"], list.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()));
        Assert.Equal("status_invalid, limit_invalid, after_invalid, query_invalid, bad_request", list.GetProperty("responses").GetProperty("400").GetProperty("description").GetString());
        var codes = document.GetProperty("components").GetProperty("schemas").GetProperty("ErrorCode").GetProperty("enum");
        Assert.Equal(Failures.All.Select(failure => failure.Code).Distinct().Order(StringComparer.Ordinal), codes.EnumerateArray().Select(code => code.GetString()));
    }

    [Fact]
    public async Task Every_route_that_takes_JSON_refuses_what_is_none_or_too_large_and_says_so_in_its_description()
    {
        var document = await JsonAsync(await Client.GetAsync("/api/openapi.json"), HttpStatusCode.OK);
        var routes = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => (Path: path.Name, Operation: method.Value)))
            .Where(route => route.Operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out _)).ToList();
        Assert.Equal(6, routes.Count);
        foreach (var (path, operation) in routes)
        {
            var address = "/api" + path.Replace("{id}", "none", StringComparison.Ordinal);
            Assert.Contains("unsupported_media_type", Codes(operation, "415"), StringComparison.Ordinal);
            Assert.Contains("body_too_large", Codes(operation, "413"), StringComparison.Ordinal);
            await AssertProblemAsync(await Client.PostAsync(address, new StringContent("text")), 415, "unsupported_media_type");
            await AssertProblemAsync(await Client.PostAsJsonAsync(address, new { text = new string('x', 2_000_000) }), 413, "body_too_large");
        }

        static string Codes(JsonElement operation, string status) =>
            operation.GetProperty("responses").TryGetProperty(status, out var response) ? response.GetProperty("description").GetString()! : "";
    }

    [Theory]
    [InlineData("zh-CN, en;q=0.8", "没有该任务。GET /api/jobs 列出全部任务。")]
    [InlineData("en, zh;q=0.5", "There is no such job. GET /api/jobs lists all jobs.")]
    [InlineData("fr", "There is no such job. GET /api/jobs lists all jobs.")]
    public async Task A_problem_is_in_the_language_that_the_caller_prefers(string languages, string detail)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/jobs/none") { Headers = { { "Accept-Language", languages } } };
        var problem = await JsonAsync(await Client.SendAsync(request), HttpStatusCode.NotFound);
        Assert.Equal(detail, problem.GetProperty("detail").GetString());
    }

    private static IEnumerable<string?> Ids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(job => job.GetProperty("id").GetString());

    private void Complete(string id) => Host.Jobs.Change(id, job => job with
    {
        Status = JobState.Completed,
        Percent = 100,
        Result = Hosts.ScriptedJobs.ResultAt(new BlobName("results", $"{id}/a.mp4"), "a.mp4"),
    });
}
