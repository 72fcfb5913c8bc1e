using System.Globalization;
using Compressor.TestSupport;
using CsCheck;

namespace Compressor.Workflows.Embedded.Tests.Model;

/// <summary>Whatever is done to the engine, it does what the model does, however often it is stopped and crashes meanwhile.</summary>
public class ModelTests
{
    /// <summary>A failure says what was done, as little of it as fails, and a seed; <c>CsCheck_Seed</c> repeats it.</summary>
    [Fact]
    public Task The_engine_does_what_the_model_does() => SampleAsync(iterations: 60);

    [Fact(Explicit = true)]
    public async Task The_engine_does_what_the_model_does_for_long()
    {
        var iterations = long.Parse(Environment.GetEnvironmentVariable("MODEL_ITERATIONS") ?? "5000", CultureInfo.InvariantCulture);
        var (operations, crashes) = await SampleAsync(iterations);
        SoakTable.Write("3-engine-model", [new SoakRow("the engine against a model", operations, 0, 0, 0, null, $"{iterations} random programs, {crashes} crashes of the engine")]);
    }

    private static async Task<(int Operations, int Crashes)> SampleAsync(long iterations)
    {
        var (done, crashes) = (0, 0);
        await Generators.Operations.SampleAsync(
            async operations =>
            {
                await using var driver = new EngineDriver();
                await driver.StartAsync();
                foreach (var operation in operations) await driver.DoAsync(operation);
                await driver.CheckAtRestAsync();
                Interlocked.Add(ref done, operations.Length);
                Interlocked.Add(ref crashes, driver.Crashes);
            },
            iter: iterations, threads: 2, print: operations => "\n" + string.Join('\n', operations.AsEnumerable()));
        return (done, crashes);
    }
}
