using System.Net;
using System.Text.Json;
using Compressor.Edits;

namespace Compressor.Api.Tests;

/// <summary>Runs on both hosts: what differs is said by each.</summary>
public class AboutTests : ApiTests
{
    protected override (string Key, string Value)[] Settings => [("Limits:MaxBytes", "1000"), ("Data:Retention", "3.00:00:00")];

    [Fact]
    public async Task A_page_learns_the_limits_of_its_host()
    {
        var about = await AboutAsync("en");
        Assert.Equal(1000, about.GetProperty("maxBytes").GetInt64());
        Assert.Equal(3, about.GetProperty("retentionDays").GetDouble());
        Assert.Matches(@"^\d+\.\d+", about.GetProperty("version").GetString());
        Assert.Equal(about.GetProperty("place").GetString() is "machine", about.GetProperty("sendsEarly").GetBoolean());
        Assert.Equal(about.GetProperty("place").GetString() is "backend", about.TryGetProperty("backendHost", out _));
    }

    [Theory]
    [InlineData("en-GB,zh;q=0.4", "Half the size")]
    [InlineData("zh-CN,en;q=0.8", "大小减半")]
    [InlineData("zh-TW", "大小減半")]
    [InlineData("zh-Hant-CN", "大小減半")]
    [InlineData("zh-Hans-HK", "大小减半")]
    [InlineData("fr", "Half the size")]
    public async Task The_chips_are_in_the_language_of_the_caller(string languages, string half)
    {
        var chips = (await AboutAsync(languages)).GetProperty("chips").EnumerateArray();
        Assert.Equal(half, chips.Single(chip => chip.GetProperty("id").GetString() == "half").GetProperty("text").GetString());
    }

    /// <summary>A chip that the reader does not understand, or takes for another size, would promise what is not done.</summary>
    [Theory]
    [InlineData("en", "Rotate it to the left", ", ")]
    [InlineData("zh", "向左旋转", "，")]
    [InlineData("zh-TW", "向左旋轉", "，")]
    public async Task Each_chip_is_understood_alone_and_after_another_wish(string language, string before, string separator)
    {
        foreach (var chip in (await AboutAsync(language)).GetProperty("chips").EnumerateArray())
        {
            long? bytes = chip.TryGetProperty("bytes", out var limit) ? limit.GetInt64() : null;
            var alone = PromptReader.Read(chip.GetProperty("prompt").GetString()!);
            var after = PromptReader.Read(before + separator + chip.GetProperty("add").GetString());
            foreach (var read in new[] { alone, after })
            {
                Assert.False(read.Edit.IsEmpty, chip.ToString());
                Assert.Empty(read.Problems);
                Assert.Empty(read.Unsupported);
                Assert.Equal(bytes, read.Edit.Size?.Bytes);
            }

            Assert.NotNull(after.Edit.Rotation);
            Assert.Superset(alone.Edit.Kinds.ToHashSet(), after.Edit.Kinds.ToHashSet());
        }
    }

    protected async Task<JsonElement> AboutAsync(string languages)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/about");
        request.Headers.Add("Accept-Language", languages);
        return await JsonAsync(await Client.SendAsync(request), HttpStatusCode.OK);
    }
}

/// <summary>A host on the user's own machine.</summary>
public class OwnMachineTests : AboutTests
{
    [Fact]
    public async Task Nothing_leaves_the_machine_and_the_disk_is_known()
    {
        var before = await AboutAsync("en");
        Assert.Equal("machine", before.GetProperty("place").GetString());
        Assert.True(before.GetProperty("freeBytes").GetInt64() > 0);
        using var put = await PutAsync(await TicketAsync(), new string('x', 900));
        Host.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.InRange((await AboutAsync("en")).GetProperty("usedBytes").GetInt64() - before.GetProperty("usedBytes").GetInt64(), 900, 2000);
    }
}

/// <summary>A host that others on the network reach.</summary>
public class OpenServerTests : ApiTests
{
    protected override (string Key, string Value)[] Settings => [("Api:LocalOnly", "false")];

    [Fact]
    public async Task Videos_go_to_the_server()
    {
        var about = await JsonAsync(await Client.GetAsync("/api/about"), HttpStatusCode.OK);
        Assert.Equal("server", about.GetProperty("place").GetString());
        Assert.False(about.GetProperty("sendsEarly").GetBoolean());
    }
}
