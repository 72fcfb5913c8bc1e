using Compressor.Core.Instances;
using Compressor.Edits;
using Compressor.Nemo;

namespace Compressor.Core.Workflow.Activities;

/// <summary>Step 2: a session (and with it a token, which stays inside the client).</summary>
public sealed class Connect(INemoClient nemo, JobCancellations cancellations) : JobActivity<Connect.Input, NemoSession>(cancellations)
{
    public sealed record Input(JobRef Job) : JobStep(Job);

    protected override Task<NemoSession> ExecuteAsync(Input input, CancellationToken cancellationToken) =>
        nemo.CreateSessionAsync(input.Language.IsChinese() ? "zh" : "en", cancellationToken);
}
