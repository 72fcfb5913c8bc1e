using System.Net;
using Compressor.Core.Addresses;
using Compressor.Core.Jobs;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Sources;

namespace Compressor.Core.Tests.Workflow;

/// <summary>Where a backend says that a result is elsewhere, that is opened as an address from a user is.</summary>
public class ForeignResultTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_result_on_another_server_is_fetched_from_there_only_if_that_is_allowed(bool allowed)
    {
        var clip = TestClips.Mp4();
        await using var server = await FileServer.StartAsync(clip);
        await using var fixture = await JobFixture.StartAsync(new NemoScript { OutputUrl = _ => server.Url.AbsoluteUri }, allowPrivateAddresses: allowed);
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Equal((allowed ? clip.Length : 0, allowed ? 0 : 1), ((int)server.Sent, fixture.Backend.Of(NemoRoute.Download).Count));
    }

    [Fact]
    public async Task A_redirect_does_not_lead_there_either()
    {
        await using var server = await FileServer.StartAsync(TestClips.Mp4());
        await using var fixture = await JobFixture.StartAsync(new NemoScript { OutputUrl = _ => "" });
        for (var download = 0; download < 20; download++) fixture.Backend.Script.Next(NemoRoute.Download, new Fault.Redirect(server.Url));
        var outcome = await fixture.RunAsync();

        Assert.Equal((JobState.Failed, 0L), (outcome.State, server.Sent));
    }

    [Theory]
    [InlineData("8.8.8.8", true, true)]
    [InlineData("2606:4700::1111", true, true)]
    [InlineData("::ffff:8.8.8.8", true, true)]
    [InlineData("127.0.0.1", false, true)]
    [InlineData("10.1.2.3", false, true)]
    [InlineData("::1", false, true)]
    [InlineData("fd12::1", false, true)]
    [InlineData("0.0.0.0", false, true)]
    [InlineData("::127.0.0.1", false, true)]
    [InlineData("::10.0.0.1", false, true)]
    [InlineData("::ffff:0:127.0.0.1", false, true)]
    [InlineData("64:ff9b::7f00:1", false, true)]
    [InlineData("2002:7f00:1::", false, true)]
    [InlineData("169.254.169.254", false, false)]
    [InlineData("::ffff:169.254.169.254", false, false)]
    [InlineData("168.63.129.16", false, false)]
    [InlineData("100.100.100.200", false, false)]
    [InlineData("fe80::1", false, false)]
    [InlineData("fd00:ec2::254", false, false)]
    public async Task One_rule_holds_beforehand_and_for_each_connection(string text, bool isPublic, bool isPrivateAllowed)
    {
        var address = IPAddress.Parse(text);
        Assert.Equal((isPublic, isPrivateAllowed), (AddressRules.Allows(address, allowPrivate: false), AddressRules.Allows(address, allowPrivate: true)));
        foreach (var (allowPrivate, allowed) in new[] { (false, isPublic), (true, isPrivateAllowed) })
        {
            // That one is none to connect to, which the library says in another way.
            if (allowed || text == "0.0.0.0") continue;
            using var http = new ForeignHttp(new UntrustedUrlOptions { AllowPrivateAddresses = allowPrivate });
            using var request = new HttpRequestMessage(HttpMethod.Get, $"https://{(text.Contains(':') ? $"[{text}]" : text)}/");
            Assert.Null(await http.SendAsync(request, TestContext.Current.CancellationToken));
        }
    }
}
