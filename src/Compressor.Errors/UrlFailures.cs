namespace Compressor.Errors;

internal delegate Failure AddFailure(
    string code, int httpStatus, FailureRetry retry, string message, string action, string chineseMessage, string chineseAction);

/// <summary>Why an address that a caller gave is refused, for each field that holds one.</summary>
public sealed record UrlFailures
{
    public required Failure NotAbsolute { get; init; }

    public required Failure WrongScheme { get; init; }

    public required Failure HoldsUserName { get; init; }

    public required Failure HostNotFound { get; init; }

    public required Failure NotPublic { get; init; }

    internal static UrlFailures Create(string code, AddFailure add) => new()
    {
        NotAbsolute = add(
            code, 400, FailureRetry.Never, "{field} is not an absolute URL.", "Give the full URL, with https://.",
            "{field} 不是完整的网址。", "请给出以 https:// 开头的完整网址。"),
        WrongScheme = add(
            code, 400, FailureRetry.Never, "{field} must begin with {schemes}.", "Give another address; on a closed network, Api:AllowPrivateAddresses allows http.",
            "{field} 必须以 {schemes} 开头。", "请更换地址；在封闭网络中，可用 Api:AllowPrivateAddresses 允许 http。"),
        HoldsUserName = add(
            code, 400, FailureRetry.Never, "{field} must not contain a user name or password.", "Use a signed URL instead.",
            "{field} 不得包含用户名或密码。", "请改用签名网址。"),
        HostNotFound = add(
            code, 400, FailureRetry.Never, "{field} names a host that cannot be found.", "Check its spelling.",
            "找不到 {field} 中的主机。", "请检查拼写。"),
        NotPublic = add(
            code, 400, FailureRetry.Never, "{field} names a private or local address.", "Use one that is reachable from the public internet.",
            "{field} 是内网或本机地址。", "请使用公网可访问的地址。"),
    };
}
