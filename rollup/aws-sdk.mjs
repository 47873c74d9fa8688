/**
 * Modules of the AWS SDK that our calls cannot reach, replaced by stubs with the exports that the
 * SDK imports. Leaving the default credential chain out is also a guarantee: the app can never act as
 * the AWS identity of the runtime it happens to run in. Answers that are streams of events, of which
 * neither STS nor DescribeAlarms has any, would load Node's zlib with what reads them.
 */
export const stubs = {
  '@aws-sdk/credential-provider-node': `
    export const defaultProvider = () => async () => {
      throw new Error('ConfluOps passes credentials explicitly');
    };`,
  '@aws-sdk/signature-v4-multi-region': `
    import { SignatureV4 } from '@smithy/signature-v4';
    export class SignatureV4MultiRegion extends SignatureV4 {
      static sigv4aDependency() { return 'none'; }
    }`,
  '@smithy/middleware-compression': `
    export const NODE_DISABLE_REQUEST_COMPRESSION_CONFIG_OPTIONS = {
      environmentVariableSelector: () => undefined, configFileSelector: () => undefined, default: true };
    export const NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_CONFIG_OPTIONS = {
      environmentVariableSelector: () => undefined, configFileSelector: () => undefined, default: 10240 };
    export const resolveCompressionConfig = (config) => config;
    export const getCompressionPlugin = () => ({ applyToStack() {} });`,
  '@smithy/core/event-streams': `
    export const eventStreamSerdeProvider = () => {
      throw new Error('ConfluOps reads no streams of events');
    };
    export class EventStreamSerde {}`,
};

const prefix = '\0stub:';

export function awsSdkLean() {
  return {
    name: 'aws-sdk-lean',
    resolveId: (source) => (source in stubs ? prefix + source : null),
    load: (id) => (id.startsWith(prefix) ? stubs[id.slice(prefix.length)] : null),
  };
}
