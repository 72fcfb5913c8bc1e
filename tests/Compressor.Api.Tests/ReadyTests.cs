using System.Net;

namespace Compressor.Api.Tests;

public class ReadyTests : ApiTests
{
    [Fact]
    public async Task A_host_is_ready_while_all_that_it_depends_on_is_there_and_says_what_is_not()
    {
        var ready = await JsonAsync(await Client.GetAsync("/api/health/ready"), HttpStatusCode.OK);
        Assert.Equal("ok", ready.GetProperty("status").GetString());
        Assert.Equal(["scripted", "storage"], ready.GetProperty("dependencies").EnumerateArray().Select(one => one.GetProperty("name").GetString()).Order());
        Assert.True(ready.GetProperty("disk").GetProperty("freeBytes").GetInt64() > 0);

        Host.Jobs.Outage = new InvalidOperationException("AccountKey=s3cret");
        using var answer = await Client.GetAsync("/api/health/ready");
        var down = await JsonAsync(answer, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("down", down.GetProperty("status").GetString());
        var states = down.GetProperty("dependencies").EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!, one => one);
        Assert.Equal(("ok", "down", "InvalidOperationException"), (states["storage"].GetProperty("status").GetString(), states["scripted"].GetProperty("status").GetString(), states["scripted"].GetProperty("detail").GetString()));
        Assert.DoesNotContain("s3cret", down.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("ok", (await JsonAsync(await Client.GetAsync("/api/health"), HttpStatusCode.OK)).GetProperty("status").GetString());
    }
}
