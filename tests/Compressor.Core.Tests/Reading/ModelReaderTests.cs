using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Core.Reading;
using Compressor.Edits;
using Compressor.Edits.Tests;
using Compressor.Media;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compressor.Core.Tests.Reading;

/// <summary>The second reader, through OpenAI's own client, against a scripted server.</summary>
public class ModelReaderTests
{
    private const string Unclear = "kindly get my reel into shape for grandma's tablet, twelve megs tops or it chokes";

    private static readonly ReadingContext Context = new() { Source = new MediaFacts { Format = "mp4", Bytes = 40_000_000, DurationSeconds = 12, Width = 1280, Height = 720 } };

    public static TheoryData<VideoEdit> Edits => [.. Samples.Edits];

    [Fact]
    public async Task Without_an_address_the_rules_read()
    {
        await using var services = Services(null);
        Assert.IsType<RulesReader>(services.GetRequiredService<IRequestReader>());
    }

    [Fact]
    public async Task A_sentence_that_the_rules_understand_whole_goes_nowhere()
    {
        await using var server = await ChatServer.StartAsync("{}");
        var read = await ReadAsync(server, "please compress this video to under 50MB");
        Assert.Equal(50_000_000, read.Request.Edit.Size!.Bytes);
        Assert.Null(read.InRulesWords);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Other_sentences_go_to_the_model_with_the_facts_of_the_file_and_the_schema_of_the_answer()
    {
        await using var server = await ChatServer.StartAsync("""{"edit":{"size":{"bytes":12000000},"compress":true},"notPossible":[]}""");
        var read = await ReadAsync(server, Unclear);

        Assert.Equal(12_000_000, read.Request.Edit.Size!.Bytes);
        Assert.Equal(read.Request.Edit, PromptReader.Read(read.InRulesWords!).Edit);
        var request = JsonDocument.Parse(Assert.Single(server.Requests)).RootElement;
        Assert.Equal("small-model", request.GetProperty("model").GetString());
        Assert.Equal("json_schema", request.GetProperty("response_format").GetProperty("type").GetString());
        var said = request.GetProperty("messages").EnumerateArray().Last().GetProperty("content").ToString();
        Assert.Contains("twelve megs tops", said, StringComparison.Ordinal);
        Assert.Contains("40000000 bytes, 12 seconds, 1280x720 pixels", said, StringComparison.Ordinal);
        Assert.Equal("Bearer k3y", server.Authorization);
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task Every_edit_can_be_answered(VideoEdit edit)
    {
        await using var server = await ChatServer.StartAsync(JsonSerializer.Serialize(new { edit }, Json.Options));
        Assert.Equal(edit.Kinds, (await ReadAsync(server, Unclear)).Request.Edit.Kinds);
    }

    [Fact]
    public async Task What_is_not_possible_is_quoted_only_if_the_user_said_it()
    {
        await using var server = await ChatServer.StartAsync("""{"edit":{"mute":true},"notPossible":["into shape for grandma's tablet","rm -rf /"]}""");
        Assert.Equal(["into shape for grandma's tablet"], (await ReadAsync(server, Unclear)).Request.Unsupported);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("I'd love to help!")]
    [InlineData("{}")]
    [InlineData("""{"edit":{"size":{"bytes":-5}}}""")]
    [InlineData("""{"edit":{"rotation":{"degrees":45}}}""")]
    [InlineData("""{"edit":{"speed":{"factor":100000}}}""")]
    [InlineData("""{"edit":{"size":{"bytes":"; rm -rf /"}}}""")]
    [InlineData("""{"edit":{"trim":{"start":20,"end":5}}}""")]
    public async Task An_answer_that_does_not_pass_the_checks_leaves_the_rules_reading(string? answer)
    {
        await using var server = await ChatServer.StartAsync(answer);
        await using var services = Services(server);
        var read = await services.GetRequiredService<IRequestReader>().ReadAsync(Unclear, Context, TestContext.Current.CancellationToken);

        Assert.NotEmpty(server.Requests);
        Assert.Equal(JsonSerializer.Serialize(PromptReader.Read(Unclear, Context), Json.Options), JsonSerializer.Serialize(read.Request, Json.Options));
        Assert.Null(read.InRulesWords);
        var log = services.GetFakeLogCollector().GetSnapshot();
        Assert.Contains(log, line => line.Message.Contains("The rules' reading is used", StringComparison.Ordinal));
        Assert.DoesNotContain(log, line => line.Message.Contains("grandma", StringComparison.Ordinal) || line.Message.Contains("k3y", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_away_leaves_the_rules_reading()
    {
        var server = await ChatServer.StartAsync("{}");
        await using var services = Services(server);
        await server.DisposeAsync();
        var read = await services.GetRequiredService<IRequestReader>().ReadAsync(Unclear, Context, TestContext.Current.CancellationToken);
        Assert.Null(read.InRulesWords);
    }

    private static async Task<ReadSentence> ReadAsync(ChatServer server, string text)
    {
        await using var services = Services(server);
        return await services.GetRequiredService<IRequestReader>().ReadAsync(text, Context, TestContext.Current.CancellationToken);
    }

    private static ServiceProvider Services(ChatServer? server)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(server is null ? [] : new Dictionary<string, string?>
        {
            ["Reader:Endpoint"] = server.Endpoint.ToString(),
            ["Reader:Model"] = "small-model",
            ["Reader:Key"] = "k3y",
        }).Build();
        return new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging())
            .AddSingleton<IConfiguration>(configuration).AddCompressorCore(configuration).BuildServiceProvider();
    }
}
