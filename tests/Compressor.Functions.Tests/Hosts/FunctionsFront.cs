using Compressor.Functions.Tests.Hosts;
using Compressor.Functions.Tests.Http;
using Compressor.TestSupport;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(FunctionsFront))]

namespace Compressor.Functions.Tests.Hosts;

/// <summary>
/// What stands between a caller and the HTTP functions: a real Functions host when <c>FUNCTIONS_HOST</c> is the path of its
/// Microsoft.Azure.WebJobs.Script.WebHost.dll, else <see cref="InProcessFront"/>. Started once, when the first test asks; each test has an
/// app of its own behind it, one after the other.
/// </summary>
public sealed class FunctionsFront : IAsyncDisposable
{
    private readonly Lazy<Task<Started>> _started = new(StartAsync);

    /// <summary>The app that answers from now on.</summary>
    /// <exception cref="InvalidOperationException">The host did not start; the message holds its log.</exception>
    internal async Task<Started> ServeAsync(Func<string, WebApplication> build)
    {
        if (Azurite.WhyUnavailable is { } reason) Assert.Skip(reason);
        var started = await _started.Value;
        started.Front.App = build(started.Azurite.ConnectionString);
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated || !_started.Value.IsCompletedSuccessfully) return;
        var started = await _started.Value;
        await started.Front.DisposeAsync();
        await started.Azurite.DisposeAsync();
    }

    private static async Task<Started> StartAsync()
    {
        var host = Environment.GetEnvironmentVariable("FUNCTIONS_HOST");
        if (host?.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) != true) return new Started(await InProcessFront.StartAsync(), await Azurite.StartAsync());
        var azurite = await Azurite.StartAccountAsync();
        try
        {
            return new Started(await RealHost.StartAsync(host, azurite.ConnectionString, FunctionsApp.Build()), azurite);
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    internal sealed record Started(IFunctionsFront Front, Azurite Azurite);
}

internal interface IFunctionsFront : IAsyncDisposable
{
    Uri Address { get; }

    /// <summary>The key of the functions.</summary>
    string Key { get; }

    /// <summary>What the host has written to its console.</summary>
    string Log { get; }

    WebApplication App { set; }
}
