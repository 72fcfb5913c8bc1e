using System.Text.Json;
using Compressor.Api;
using Compressor.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Compressor.Functions.Tests.Http;

public sealed class RouteAuthorizationTests
{
    private const string HttpTrigger = """{"name":"request","type":"httpTrigger","direction":"In","authLevel":"Function","methods":["get"],"route":"jobs"}""";
    private const string QueueTrigger = """{"name":"message","type":"queueTrigger","direction":"In","queueName":"inbox-events"}""";

    [Fact]
    public void Functions_keep_their_keys_unless_told_otherwise()
    {
        var function = new DefaultFunctionMetadata { RawBindings = [HttpTrigger] };
        With().Transform([function]);
        Assert.Equal([HttpTrigger], function.RawBindings);
    }

    [Theory]
    [InlineData(ApiAuthorization.Anonymous)]
    [InlineData(ApiAuthorization.Entra)]
    public void Where_no_keys_are_used_the_host_asks_for_none(ApiAuthorization level)
    {
        var function = new DefaultFunctionMetadata { RawBindings = [QueueTrigger, HttpTrigger] };
        With(level).Transform([function]);
        Assert.Equal(QueueTrigger, function.RawBindings[0]);
        Assert.Equal("Anonymous", JsonElement.Parse(function.RawBindings[1]).GetProperty("authLevel").GetString());
        Assert.Equal("jobs", JsonElement.Parse(function.RawBindings[1]).GetProperty("route").GetString());
    }

    [Fact]
    public void With_Entra_a_caller_must_have_signed_in()
    {
        var authorization = With(ApiAuthorization.Entra);
        var context = new DefaultHttpContext();
        Assert.True(authorization.Refuses(context.Request));
        context.Request.Headers["X-MS-CLIENT-PRINCIPAL-ID"] = "someone";
        Assert.False(authorization.Refuses(context.Request));
    }

    [Theory]
    [InlineData("entra")]
    [InlineData("none")]
    public async Task What_would_leave_the_app_open_by_mistake_is_refused_at_the_start(string level)
    {
        await using var app = FunctionsApp.Build(("Api:Authorization", level));
        var refusal = Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate());
        Assert.StartsWith("Api:Authorization must ", refusal.Message, StringComparison.Ordinal);
    }

    private static RouteAuthorization With(ApiAuthorization level = ApiAuthorization.Function) => new(new ApiOptions { Authorization = level });
}
