using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.TestSupport.Nemo;

namespace Compressor.Core.Tests.Workflow;

/// <summary>A backend that takes no upload is not sent the file again and again, and what it said is what people are told.</summary>
public class FailingUploadTests
{
    public static TheoryData<string, string, int> Faults => new()
    {
        { "500", "backend_unavailable", 3 },
        { "503", "backend_unavailable", 3 },
        { "cut", "backend_unavailable", 3 },
        { "html", "backend_unavailable", 3 },
        { "envelope 500", "backend_unavailable", 3 },
        { "429", "rate_limited", 2 },
        { "429 for a week", "rate_limited", 1 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task It_is_sent_a_few_times_with_growing_waits_and_the_first_error_is_told(string how, string code, int uploads)
    {
        await using var fixture = await JobFixture.StartAsync();
        Fault fault = how switch
        {
            "cut" => new Fault.Cut(HasEffect: true),
            "html" => new Fault.Html(502),
            "envelope 500" => new Fault.Envelope(500),
            "429" => new Fault.Status(429, "{}"),
            "429 for a week" => new Fault.Status(429, "{}", RetryAfter: "604800"),
            _ => new Fault.Status(int.Parse(how)),
        };
        for (var upload = 0; upload < 30; upload++) fixture.Backend.Script.Next(NemoRoute.Upload, fault);
        var outcome = await fixture.RunAsync();

        Assert.Equal((JobState.Failed, code), (outcome.State, outcome.Error!.Code));
        Assert.Equal(uploads, fixture.Backend.Of(NemoRoute.Upload).Count);
        if (uploads == 3) Assert.Equal([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)], fixture.Engine.Timers.Where(wait => wait >= TimeSpan.FromMinutes(1)));
        if (uploads == 1) Assert.Equal("The backend accepts no more requests for 7 days. Try again after that time.", outcome.Error.Describe());
    }

    [Fact]
    public async Task One_that_breaks_off_once_goes_whole_into_a_new_session()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Upload, new Fault.Cut(HasEffect: true));
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Upload).Select(request => request.Path).Distinct().Count());
    }

    [Fact]
    public async Task The_first_of_several_errors_is_the_one_that_is_told()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Upload, new Fault.Status(503), new Fault.Status(200, """{"code":0,"data":{}}"""), new Fault.Status(200, """{"code":0,"data":{}}"""));
        Assert.Equal(Failures.BackendUnavailable.Code, (await fixture.RunAsync()).Error!.Code);
    }
}
