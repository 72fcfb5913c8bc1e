using Compressor.Nemo;
using Compressor.Nemo.Tokens;
using Compressor.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Coyote.Specifications;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compressor.Interleavings;

/// <summary>Callers that want a token at the same time, in every order that the scheduler comes to.</summary>
internal static class TokenPrograms
{
    public static readonly (string Name, Func<Task> Program)[] All =
    [
        ("Callers at the same time share one acquisition", CallersShareAnAcquisitionAsync),
        ("A refused token is renewed once and not used again", ARefusedTokenIsRenewedOnceAsync),
        ("A caller that gives up leaves the others their token", ACallerGivesUpAsync),
    ];

    private static async Task CallersShareAnAcquisitionAsync()
    {
        var (tokens, backend) = Create();
        var got = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => tokens.GetAsync(CancellationToken.None))));
        Specification.Assert(backend.Given == 1 && got.All(token => token.Value == "token1"), "{0} acquisitions for three callers.", backend.Given);
    }

    private static async Task ARefusedTokenIsRenewedOnceAsync()
    {
        var (tokens, backend) = Create();
        var refused = await tokens.GetAsync(CancellationToken.None);
        await Task.WhenAll(Task.Run(RenewAsync), Task.Run(RenewAsync), Task.Run(() => tokens.GetAsync(CancellationToken.None)));
        Specification.Assert(backend.Given == 2, "{0} renewals for one refusal.", backend.Given - 1);
        Specification.Assert((await tokens.GetAsync(CancellationToken.None)).Value == "token2", "A refused token is in use.");

        async Task RenewAsync()
        {
            tokens.Invalidate(refused);
            Specification.Assert((await tokens.GetAsync(CancellationToken.None)).Value == "token2", "The refused token is given again.");
        }
    }

    private static async Task ACallerGivesUpAsync()
    {
        var (tokens, backend) = Create();
        using var impatient = new CancellationTokenSource();
        var first = Task.Run(() => tokens.GetAsync(impatient.Token));
        var second = Task.Run(() => tokens.GetAsync(CancellationToken.None));
        var end = Task.Run(impatient.Cancel);
        Specification.Assert((await second).Value == "token1" && backend.Given == 1, "{0} acquisitions.", backend.Given);
        await end;
        try
        {
            await first;
        }
        catch (OperationCanceledException)
        {
            // Or it was faster.
        }
    }

    private static (NemoTokenSource Tokens, ScriptedTokens Backend) Create()
    {
        var backend = new ScriptedTokens();
        var former = new FormerTokens(new StorageOptions(), new DataOptions { Directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()) }, null!, new EphemeralDataProtectionProvider());
        var vault = new TokenVault(new MemoryRecords(), former, NullLogger<TokenVault>.Instance);
        return (new NemoTokenSource(backend, new NemoOptions { ClientId = "client" }, backend, vault, TimeProvider.System), backend);
    }
}
