using System.Net;
using System.Net.Http.Json;
using System.Text;
using Compressor.Core.Batches;
using Compressor.Core.Jobs;

namespace Compressor.Api.Tests;

public class BatchTests : ApiTests
{
    private static readonly object Item = new { source = new { url = "https://public.example/a.mp4" } };

    protected override (string Key, string Value)[] Settings => [("Limits:MaxBatchItems", "3"), ("Limits:MaxBytes", "1000")];

    [Fact]
    public async Task A_started_batch_says_where_to_look_and_each_item_has_its_sentence()
    {
        using var response = await Client.PostAsJsonAsync("/api/batches", new
        {
            items = new object[]
            {
                new { source = new { url = "https://public.example/a.mp4?sig=secret" }, prompt = "make it 480p", metadata = new { row = "1" } },
                new { source = new { url = "https://public.example/b.mp4" }, attachments = new[] { new { url = "https://public.example/song.mp3" } } },
            },
            prompt = Prompt,
            callbackUrl = "https://public.example/hook",
            metadata = new { order = "42" },
        });
        var batch = await JsonAsync(response, HttpStatusCode.Accepted);
        var id = batch.GetProperty("id").GetString()!;
        Assert.Equal(new Uri(Client.BaseAddress!, $"/api/batches/{id}"), response.Headers.Location);
        Assert.True(response.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(("queued", 2, $"{id}-2"), (batch.GetProperty("status").GetString(), batch.GetProperty("counts").GetProperty("waiting").GetInt32(), batch.GetProperty("items")[1].GetProperty("id").GetString()));
        var started = Assert.Single(Host.Batches.Started);
        Assert.Equal(["make it 480p", Prompt], started.Items.Select(item => item.Prompt));
        Assert.Equal(("1", "https://public.example/song.mp3"), (started.Items[0].Metadata!["row"], Assert.Single(started.Items[1].Attachments!).Url!.AbsoluteUri));
        Assert.Equal(("https://public.example/hook", "42"), (started.CallbackUrl!.AbsoluteUri, started.Metadata!["order"]));
    }

    [Theory]
    [InlineData("{}", "items_invalid", null)]
    [InlineData("""{"items":[],"prompt":"make it 480p"}""", "items_invalid", null)]
    [InlineData("""{"items":[{"source":{"url":"https://public.example/a.mp4"}}]}""", "prompt_invalid", "Item 1: ")]
    [InlineData("""{"items":[{"source":{"url":"https://public.example/a.mp4"}},{"source":{"url":"https://public.example/b.mp4"},"prompt":" "}],"prompt":"make it 480p"}""", "prompt_invalid", "Item 2: ")]
    [InlineData("""{"items":[{"source":{"url":"https://public.example/a.mp4"}},null],"prompt":"make it 480p"}""", "source_invalid", "Item 2: ")]
    [InlineData("""{"items":[{"source":{"url":"https://192.168.1.1/a.mp4"}}],"prompt":"make it 480p"}""", "source_url_refused", "Item 1: ")]
    [InlineData("""{"items":[{"source":{"blob":"results/a.mp4"}}],"prompt":"make it 480p"}""", "source_not_allowed", "Item 1: ")]
    [InlineData("""{"items":[{"source":{"upload":"0123456789abcdef0123456789abcdef"}}],"prompt":"make it 480p"}""", "upload_not_found", "Item 1: ")]
    [InlineData("""{"items":[{},{},{},{}],"prompt":"make it 480p"}""", "items_invalid", "A batch can have at most 3 items.")]
    [InlineData("""{"items":"all"}""", "invalid_json", null)]
    public async Task A_batch_that_cannot_be_is_refused_and_names_the_item(string json, string code, string? message)
    {
        using var response = await PostAsync("/api/batches", json);
        var problem = await JsonAsync(response, response.StatusCode);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.InRange((int)response.StatusCode, 400, 422);
        if (message is not null) Assert.StartsWith(message, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty(Host.Batches.Started);
    }

    [Fact]
    public async Task The_item_is_named_in_the_callers_language()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/batches") { Content = JsonContent.Create(new { items = new[] { new { source = new { } } }, prompt = "压缩到5MB" }) };
        request.Headers.Add("Accept-Language", "zh-CN");
        var problem = await JsonAsync(await Client.SendAsync(request), HttpStatusCode.BadRequest);
        Assert.StartsWith("第 1 项：", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_batch_and_another_body_a_conflict()
    {
        string[] ids = [await StartAsync("k"), await StartAsync("k")];
        Assert.Equal(ids[0], ids[1]);
        using var other = Request(new { items = new[] { Item, Item }, prompt = Prompt }, "k");
        await AssertProblemAsync(await Client.SendAsync(other), 409, "idempotency_conflict");
    }

    [Fact]
    public async Task A_multipart_request_holds_the_files_and_one_prompt_or_one_for_each()
    {
        await JsonAsync(await Client.PostAsync("/api/batches", Form(["a.mp4", "b.mp4"], Prompt)), HttpStatusCode.Accepted);
        await JsonAsync(await Client.PostAsync("/api/batches", Form(["a.mp4", "b.mp4"], "make it 480p", "make it 240p")), HttpStatusCode.Accepted);

        var started = Host.Batches.Started.ToArray();
        Assert.Equal([Prompt, Prompt], started[0].Items.Select(item => item.Prompt));
        Assert.Equal(["make it 480p", "make it 240p"], started[1].Items.Select(item => item.Prompt));
        Assert.Equal(["a.mp4", "b.mp4"], started[1].Items.Select(item => item.Source.FileName));
        Assert.Equal("content of b.mp4", await ReadBlobAsync(started[1].Items[1].Source.Blob!));
    }

    [Fact]
    public async Task A_multipart_request_that_is_refused_leaves_nothing()
    {
        await AssertProblemAsync(await Client.PostAsync("/api/batches", Form(["a.mp4", "b.mp4", "c.mp4"], "one", "two")), 400, "items_invalid");
        await AssertProblemAsync(await Client.PostAsync("/api/batches", Form(["a.mp4", "b.mp4", "c.mp4", "d.mp4"], Prompt)), 400, "items_invalid");
        await AssertProblemAsync(await Client.PostAsync("/api/batches", Form(["a.mp4"])), 400, "prompt_invalid");
        await AssertProblemAsync(await Client.PostAsync("/api/batches", Form([], Prompt)), 400, "file_missing");
        Assert.Empty(await UploadsAsync());
        Assert.Empty(Host.Batches.Started);
    }

    [Fact]
    public async Task A_multipart_request_that_is_repeated_gives_the_same_batch_and_leaves_no_second_copy()
    {
        var ids = new string[2];
        for (var i = 0; i < 2; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/batches") { Content = Form(["a.mp4", "b.mp4"], Prompt) };
            request.Headers.Add("Idempotency-Key", "m");
            ids[i] = (await JsonAsync(await Client.SendAsync(request), HttpStatusCode.Accepted)).GetProperty("id").GetString()!;
            Host.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(2, (await UploadsAsync()).Count);
    }

    [Fact]
    public async Task A_batch_has_the_addresses_of_its_results()
    {
        var id = await StartAsync();
        Host.Batches.Change(id, batch => batch with
        {
            Status = BatchState.Completed,
            Items = [batch.Items[0] with { Status = JobState.Completed, Percent = 100, Bytes = 5, ResultUrl = $"/api/jobs/{batch.Items[0].Id}/result" }],
        });
        var item = (await JsonAsync(await Client.GetAsync($"/api/batches/{id}"), HttpStatusCode.OK)).GetProperty("items")[0];
        Assert.Equal(new Uri(Client.BaseAddress!, $"/api/jobs/{id}-1/result").AbsoluteUri, item.GetProperty("resultUrl").GetString());
    }

    [Fact]
    public async Task A_stream_tells_the_progress_and_ends_with_the_batch()
    {
        var id = await StartAsync();
        await using var events = await EventReader.OpenAsync(Client, $"/api/batches/{id}/events");
        Assert.Equal(("progress", "queued"), await events.NextAsync());
        Host.Batches.Change(id, batch => batch with { Status = BatchState.Running, Percent = 10 });
        Assert.Equal(("progress", "running"), await events.NextAsync());
        Host.Batches.Change(id, batch => batch with { Status = BatchState.Completed, Percent = 100 });
        Assert.Equal(("completed", "completed"), await events.NextAsync());
        Assert.Null(await events.NextAsync());

        using var again = new HttpRequestMessage(HttpMethod.Get, $"/api/batches/{id}/events");
        again.Headers.Add("Last-Event-ID", events.LastId);
        Assert.Equal(HttpStatusCode.NoContent, (await Client.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task A_batch_is_cancelled()
    {
        var id = await StartAsync();
        Assert.Equal("cancelled", (await JsonAsync(await Client.PostAsync($"/api/batches/{id}/cancel", null), HttpStatusCode.Accepted)).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("GET", "/api/batches/none")]
    [InlineData("GET", "/api/batches/none/events")]
    [InlineData("GET", "/api/batches/..%2Fnone")]
    [InlineData("POST", "/api/batches/none/cancel")]
    public async Task A_batch_that_is_none_is_404(string method, string path) =>
        await AssertProblemAsync(await Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)), 404, "batch_not_found");

    [Fact]
    public async Task Batches_are_listed_newest_first_in_pages()
    {
        string[] ids = [await StartAsync(), await StartAsync(), await StartAsync()];
        var first = await JsonAsync(await Client.GetAsync("/api/batches?limit=2"), HttpStatusCode.OK);
        Assert.Equal([ids[2], ids[1]], first.GetProperty("items").EnumerateArray().Select(batch => batch.GetProperty("id").GetString()));
        var second = await JsonAsync(await Client.GetAsync($"/api/batches?limit=2&after={first.GetProperty("next").GetString()}"), HttpStatusCode.OK);
        Assert.Equal([ids[0]], second.GetProperty("items").EnumerateArray().Select(batch => batch.GetProperty("id").GetString()));
        await AssertProblemAsync(await Client.GetAsync("/api/batches?limit=0"), 400, "limit_invalid");
    }

    private async Task<string> StartAsync(string? key = null)
    {
        using var request = Request(new { items = new[] { Item }, prompt = Prompt }, key);
        return (await JsonAsync(await Client.SendAsync(request), HttpStatusCode.Accepted)).GetProperty("id").GetString()!;
    }

    private static HttpRequestMessage Request(object body, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/batches") { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    private static MultipartFormDataContent Form(IEnumerable<string> files, params string[] prompts)
    {
        var form = new MultipartFormDataContent();
        foreach (var prompt in prompts) form.Add(new StringContent(prompt), "prompt");
        foreach (var file in files) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes($"content of {file}")), "file", file);
        return form;
    }
}
